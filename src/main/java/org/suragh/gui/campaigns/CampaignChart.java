package org.suragh.gui.campaigns;

import java.time.Instant;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.suragh.base.Text;
import org.suragh.campaign.Campaign;
import org.suragh.campaign.CampaignDetail;
import org.suragh.gui.bench.Preferences;
import org.suragh.gui.widget.Numbers;
import org.suragh.gui.widget.Palette;

/// Posts over time: linked accounts at the foot of each bar, the others above; a line for what other weeks expect; a band
/// for every burst that stands out. What it shows stands beside it in words and figures.
final class CampaignChart extends Region {
    private static final double LEFT = 46;
    private static final double AXIS = 20;
    private static final double TOP = 18;
    private static final double SMALLEST_BAR = 4;
    private static final double LABEL = 110;

    private final CampaignDetail detail;
    private final Preferences preferences;
    private final Canvas canvas = new Canvas();

    CampaignChart(CampaignDetail detail, Preferences preferences) {
        this.detail = detail;
        this.preferences = preferences;
        getChildren().add(canvas);
        setMinHeight(170);
        setPrefHeight(210);
        setMinWidth(0);
        Campaign.Peak peak = detail.campaign().peak();
        setAccessibleText(Text.of("gui.campaigns.chart", Numbers.time(peak.hour()), Numbers.count(peak.posts())));
        preferences.dark().addListener((_, _, _) -> draw());
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        draw();
    }

    private double left() {
        return LEFT * preferences.scale().get() / 100;
    }

    private void draw() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        double scale = preferences.scale().get() / 100.0;
        double across = getWidth() - left() - 8, base = getHeight() - AXIS * scale, high = base - TOP * scale;
        HourBins bins = HourBins.of(detail.timeline(), (int) (across / SMALLEST_BAR));
        if (bins.size() == 0 || across < 40 || high < 20)
            return;
        Palette palette = Palette.of(preferences.dark().get());
        g.setFont(Font.font("Vazirmatn", 11 * scale));
        double most = 1;
        for (int i = 0; i < bins.size(); i++)
            most = Math.max(most, Math.max(bins.posts()[i], Double.isNaN(bins.expected()[i])
                    ? 0
                    : bins.expected()[i]));
        double wide = across / bins.size();
        bursts(g, palette, bins, wide, base);
        for (int i = 0; i < bins.size(); i++) {
            double x = Math.round(left() + i * wide), w = Math.max(1, Math.round(left() + (i + 1) * wide) - x - 1);
            double all = high * bins.posts()[i] / most, linked = high * bins.linked()[i] / most;
            g.setFill(Palette.color(palette.bars()));
            g.fillRect(x, base - all, w, all);
            g.setFill(Palette.color(palette.together()));
            g.fillRect(x, base - linked, w, linked);
        }
        expected(g, palette, bins, wide, base, high / most);
        axes(g, palette, bins, wide, base, most);
    }

    private void bursts(GraphicsContext g, Palette palette, HourBins bins, double wide, double base) {
        g.setFill(Palette.color(Palette.faded(palette.chosen(), palette.dark() ? 60 : 36)));
        for (Campaign.Burst burst : detail.campaign().bursts())
            if (burst.stands()) {
                int first = bins.bar(burst.from()), last = bins.bar(burst.to().minusMillis(1));
                g.fillRect(left() + first * wide, 0, Math.max(2, (last - first + 1) * wide), base);
            }
    }

    private void expected(GraphicsContext g, Palette palette, HourBins bins, double wide, double base, double unit) {
        g.setStroke(Palette.color(palette.text()));
        g.setLineWidth(1.4);
        g.setLineDashes(4, 3);
        for (int i = 0; i < bins.size(); i++)
            if (!Double.isNaN(bins.expected()[i])) {
                double y = Math.round(base - bins.expected()[i] * unit) + .5;
                g.strokeLine(left() + i * wide, y, left() + (i + 1) * wide, y);
            }
        g.setLineDashes((double[]) null);
    }

    private void axes(GraphicsContext g, Palette palette, HourBins bins, double wide, double base, double most) {
        g.setStroke(Palette.color(palette.line()));
        g.setLineWidth(1);
        g.strokeLine(left(), base + .5, getWidth() - 8, base + .5);
        g.setFill(Palette.color(palette.quiet()));
        g.setTextBaseline(VPos.TOP);
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(Numbers.count(Math.round(most)), left() - 6, 2);
        g.fillText("0", left() - 6, base - g.getFont().getSize());
        g.setTextAlign(TextAlignment.LEFT);
        int labels = (int) Math.max(1, getWidth() / (LABEL * preferences.scale().get() / 100));
        int step = Math.max(1, bins.size() / labels);
        List<Integer> places = java.util.stream.Stream.iterate(0, i -> i < bins.size(), i -> i + step).toList();
        for (int i : places) {
            double x = left() + i * wide;
            if (x + LABEL * .8 > getWidth())
                break;
            g.strokeLine(Math.round(x) + .5, base, Math.round(x) + .5, base + 4);
            String words = bins.hours() < 24 && bins.size() * (long) bins.hours() < 24 * 8
                    ? Numbers.time(Instant.ofEpochMilli(bins.millis(i))).substring(5, 16)
                    : Numbers.day(Instant.ofEpochMilli(bins.millis(i)));
            g.fillText(words, x, base + 5);
        }
    }
}
