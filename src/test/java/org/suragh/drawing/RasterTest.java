package org.suragh.drawing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RasterTest {
    private static final int BLACK = 0xff00_0000;
    private static final int WHITE = 0xffff_ffff;

    @Test
    void aLevelLineOnPixelCentresFillsExactlyItsPixels() {
        Raster raster = white(12, 5);
        raster.line(2, 2.5f, 9, 2.5f, 1, BLACK);
        assertEquals("""
                ............
                ............
                ..#######...
                ............
                ............
                """, picture(raster));
    }

    @Test
    void aDiagonalGoesThroughItsCorners() {
        Raster raster = white(6, 6);
        raster.line(0, 0, 6, 6, 1, BLACK);
        assertEquals("""
                #.....
                .#....
                ..#...
                ...#..
                ....#.
                .....#
                """, picture(raster));
    }

    @Test
    void aLineBetweenTwoRowsIsSharedByBoth() {
        Raster raster = white(8, 4);
        raster.line(0, 2, 8, 2, 1, BLACK);
        assertEquals(raster.pixels()[8 + 4], raster.pixels()[16 + 4]);
        assertEquals(0x7f, raster.pixels()[8 + 4] & 0xff, 2);
    }

    @Test
    void directionDoesNotMatter() {
        Random random = new Random(1);
        for (int k = 0; k < 200; k++) {
            float[] c = new float[4];
            for (int i = 0; i < 4; i++)
                c[i] = random.nextFloat() * 60 - 10;
            float thickness = k % 2 == 0 ? 1 : 3.3f;
            Raster there = white(40, 40), back = white(40, 40);
            there.line(c[0], c[1], c[2], c[3], thickness, BLACK);
            back.line(c[2], c[3], c[0], c[1], thickness, BLACK);
            int different = 0;
            for (int i = 0; i < 1600; i++) {
                if (Math.abs((there.pixels()[i] & 0xff) - (back.pixels()[i] & 0xff)) > 4)
                    different++;
            }
            assertTrue(different <= 2, "line " + k + ": " + different);
        }
    }

    @Test
    void inkAgreesWithBlendingOneLineAfterTheOther() {
        Random random = new Random(3);
        Raster ink = white(50, 50), blended = white(50, 50);
        for (int k = 0; k < 60; k++) {
            float y = random.nextInt(50) + .5f, x = random.nextInt(40);
            ink.ink(x, y, x + 10, y, 1);
            blended.line(x, y, x + 10, y, 1, 0x3020_40a0);
        }
        ink.dry(0x3020_40a0);
        for (int i = 0; i < 2500; i++) {
            for (int shift = 0; shift < 24; shift += 8)
                assertEquals(blended.pixels()[i] >>> shift & 0xff, ink.pixels()[i] >>> shift & 0xff, 3);
        }
    }

    @Test
    void theInkOfAThickLineIsItsArea() {
        for (float angle = 0; angle < 3.2f; angle += .13f) {
            Raster raster = new Raster(200, 200);
            float dx = (float) Math.cos(angle) * 60, dy = (float) Math.sin(angle) * 60;
            raster.line(100 - dx, 100 - dy, 100 + dx, 100 + dy, 5, BLACK);
            assertEquals(600, area(raster), 40, "angle " + angle);
        }
    }

    @Test
    void nothingIsDrawnOutsideAndNothingBreaks() {
        Raster raster = white(30, 20);
        Random random = new Random(2);
        for (int k = 0; k < 3_000; k++) {
            float far = (float) Math.pow(10, random.nextInt(9));
            raster.ink(far(random, far), far(random, far), far(random, far), far(random, far), random.nextFloat() * 4);
            raster.inkBroken(far(random, 40), far(random, 40), far(random, far), 3, 1, 4);
            raster.fill(Shape.values()[k % 5], far(random, far), far(random, far), random.nextFloat() * 30, BLACK);
        }
        raster.dry(0x80ff_0000);
        raster.line(Float.NaN, 1, 2, 3, 1, BLACK);
        raster.fill(Shape.DISC, Float.NaN, 1, 3, BLACK);
        Raster empty = white(30, 20);
        empty.ink(-50, -50, -20, 90, 2);
        empty.inkBroken(40, -50, 40, 90, 2, 3);
        empty.fill(Shape.HEXAGON, -40, 5, 8, BLACK);
        empty.dry(BLACK);
        assertArrayEquals(white(30, 20).pixels(), empty.pixels());
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void aShapeCoversItsAreaWhereverItsCentreLies(Shape shape) {
        double expected = 0;
        for (int y = -300; y < 300; y++) {
            for (int x = -300; x < 300; x++)
                expected += shape.outside(x / 10f, y / 10f, 12) < 0 ? .01 : 0;
        }
        for (float part = 0; part < 1; part += .3f) {
            Raster raster = new Raster(60, 60);
            raster.fill(shape, 30 + part, 30 - part, 12, BLACK);
            assertEquals(expected, area(raster), expected * .03);
            Raster hollow = new Raster(60, 60);
            hollow.outline(shape, 30 + part, 30 - part, 12, 2, BLACK);
            assertEquals(0, hollow.pixels()[30 * 60 + 30]);
            assertTrue(area(hollow) > 60 && area(hollow) < expected * .6);
        }
    }

    @Test
    void shapesLookAsTheyShould() {
        Raster raster = white(24, 11);
        raster.fill(Shape.DISC, 5.5f, 5.5f, 4, BLACK);
        raster.outline(Shape.DIAMOND, 17.5f, 5.5f, 4, 1.5f, BLACK);
        assertEquals("""
                .................+......
                ....+++.........+#+.....
                ...#####.......+#+#+....
                ..#######.....+#+.+#+...
                .+#######+...+#+...+#+..
                .+#######+..+#+.....+#+.
                .+#######+...+#+...+#+..
                ..#######.....+#+.+#+...
                ...#####.......+#+#+....
                ....+++.........+#+.....
                .................+......
                """, picture(raster));
    }

    @Test
    void aPngHoldsTheSamePicture() throws IOException {
        Raster raster = white(37, 23);
        raster.line(1, 2, 33, 20, 2.5f, 0xff3f_3d9e);
        raster.fill(Shape.DISC, 20, 10, 6, 0xffb4_540a);
        byte[] file = Png.of(raster.pixels(), 37, 23);
        var image = ImageIO.read(new ByteArrayInputStream(file));
        for (int y = 0; y < 23; y++) {
            for (int x = 0; x < 37; x++)
                assertEquals(raster.pixels()[y * 37 + x], image.getRGB(x, y), x + "," + y);
        }
        Raster clear = new Raster(9, 9);
        clear.fill(Shape.SQUARE, 4.5f, 4.5f, 3, 0x80ff_0000);
        var seen = ImageIO.read(new ByteArrayInputStream(Png.of(clear.pixels(), 9, 9)));
        assertEquals(0x80, seen.getRGB(4, 4) >>> 24, 1);
        assertEquals(0xff, seen.getRGB(4, 4) >>> 16 & 0xff, 2);
        assertEquals(0, seen.getRGB(0, 0) >>> 24);
    }

    private static float far(Random random, float far) {
        return (random.nextFloat() - .5f) * far;
    }

    private static Raster white(int width, int height) {
        Raster raster = new Raster(width, height);
        raster.clear(WHITE);
        return raster;
    }

    private static double area(Raster raster) {
        double sum = 0;
        for (int pixel : raster.pixels())
            sum += (pixel >>> 24) / 255.0;
        return sum;
    }

    private static String picture(Raster raster) {
        StringBuilder out = new StringBuilder();
        for (int y = 0; y < raster.height(); y++) {
            for (int x = 0; x < raster.width(); x++) {
                int dark = 255 - (raster.pixels()[y * raster.width() + x] & 0xff);
                out.append(dark > 170 ? '#' : dark > 70 ? '+' : '.');
            }
            out.append('\n');
        }
        return out.toString();
    }
}
