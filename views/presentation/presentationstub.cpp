// Holds the place until this folder has its first source.
