#pragma once
// What the tests of figures share: a page of a generated chronology, its bytes, and how much two pictures differ.
#include "tests/support/randomchronology.h"
#include "views/figures/figure.h"
#include "views/scene/density.h"

#include <QImage>
#include <QPainter>
#include <QSvgRenderer>
#include <QTest>

#include <cmath>

namespace summitry {

inline FigureSpec specOf(std::size_t events = 300, double widthMm = 183, double heightMm = 120)
{
    RandomSpec random;
    random.events = events;
    random.leaders = 8;
    random.firstYear = 2024;
    FigureSpec spec;
    spec.scene.chronology = randomChronology(random);
    spec.scene.lanes = std::make_shared<LaneList>(personLanes(*spec.scene.chronology, nullptr, LaneOrder::Activity));
    spec.scene.range = fitAll(*spec.scene.chronology, nullptr);
    spec.scene.theme = Theme::print();
    spec.size = {widthMm, heightMm, 300};
    spec.title = QStringLiteral("Contacts <of> eight & more");
    spec.filterLine = QStringLiteral("Kinds: call");
    spec.viewJson = "{\"version\":1,\"text\":\"<ü> & \\\"q\\\"\"}";
    spec.dataHash = QStringLiteral("9f3c71d0a1b2c3d4");
    spec.program = QStringLiteral("Summitry 0.1.0");
    spec.timestamp = 1'750'000'000;
    return spec;
}

inline QByteArray bytesOf(const FigureSpec& spec, FigureFormat format)
{
    const Result<Figure> figure = renderFigure(spec, format);
    return figure ? figure->bytes : QByteArray();
}

inline void addFormats()
{
    QTest::addColumn<int>("format");
    QTest::newRow("png") << static_cast<int>(FigureFormat::Png);
    QTest::newRow("svg") << static_cast<int>(FigureFormat::Svg);
    QTest::newRow("pdf") << static_cast<int>(FigureFormat::Pdf);
}

inline QImage fromSvg(const QByteArray& svg, const QSize& size)
{
    QSvgRenderer renderer(svg);
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    renderer.render(&painter);
    return image;
}

/// Mean difference of grey in blocks, so that the edges of glyphs do not count.
inline double difference(const QImage& a, const QImage& b)
{
    const QImage small = a.scaled(60, 40, Qt::IgnoreAspectRatio, Qt::SmoothTransformation),
                 other = b.scaled(60, 40, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    double sum = 0;
    for (int y = 0; y < 40; ++y)
        for (int x = 0; x < 60; ++x)
            sum += std::abs(qGray(small.pixel(x, y)) - qGray(other.pixel(x, y)));
    return sum / 2400;
}

} // namespace summitry
