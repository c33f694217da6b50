package org.suragh.gui.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.suragh.base.Progress;
import org.suragh.drawing.Drawing;
import org.suragh.drawing.ForceDrawing;
import org.suragh.drawing.Raster;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.AddressClass;
import org.suragh.evidence.IpAddress;
import org.suragh.finding.Control;
import org.suragh.gui.widget.Isolate;
import org.suragh.gui.widget.Palette;
import org.suragh.investigation.Neighbourhood;
import org.suragh.linkage.Link;

class GraphPartsTest {
    private static final Instant NOON = Instant.parse("2018-05-01T12:00:00Z");

    /// Twelve members and an outside account on four pool addresses, one carrier address; copied texts.
    static Neighbourhood neighbourhood(int members) {
        List<Neighbourhood.AccountNode> accounts = new ArrayList<>();
        for (int i = 0; i < members; i++)
            accounts.add(new Neighbourhood.AccountNode(id(i), i == 1 ? "کراچی_آواز" : "name" + i, true,
                    i % 3 == 0 ? Control.OPEN : Control.SUPPORTED));
        accounts.add(new Neighbourhood.AccountNode(id(members), null, false, Control.NONE));
        List<Neighbourhood.AddressNode> addresses = new ArrayList<>();
        for (int i = 0; i < 4; i++)
            addresses.add(new Neighbourhood.AddressNode(IpAddress.v4(0xc6336401 + i), false,
                    i == 3 ? AddressClass.SINGLE_LINE : AddressClass.HOSTING, "hosting.txt", members, false));
        addresses.add(new Neighbourhood.AddressNode(IpAddress.v4(0x64400001), false, AddressClass.CARRIER_NAT, null,
                5_012, true));
        List<Neighbourhood.Use> uses = new ArrayList<>();
        for (int i = 0; i <= members; i++) {
            for (int a = 0; a < 5; a++) {
                if ((i + a) % 3 != 0)
                    uses.add(new Neighbourhood.Use(i, a, 1 + a, NOON, NOON));
            }
        }
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < members; i++) {
            for (int j = i + 1; j < members; j++) {
                links.add(new Link("co-tweet", id(i), id(j), 2, 4, .1, 1e-6, 1e-5, i + j, NOON, NOON));
                links.add(new Link("shared-ip", id(i), id(j), 2, 4, .1, 1e-6, 1e-5, 1, NOON, NOON));
            }
        }
        return new Neighbourhood(accounts, addresses, uses, links);
    }

    private static AccountId id(int i) {
        return new AccountId("x", Long.toString(1_000 + i));
    }

    @Test
    void aSceneHasANodeForEachAccountAndAddressAndFewLinksForEachAccount() {
        GraphScene scene = SceneBuilder.scene(neighbourhood(12), Marks.NONE, 100);
        assertEquals(13 + 5, scene.nodes().size());
        assertEquals(Tone.OUTSIDE, scene.nodes().get(12).tone());
        assertEquals(Tone.SINGLE_LINE, scene.nodes().get(16).tone());
        assertEquals(Tone.ADDS_NOTHING, scene.nodes().get(17).tone());
        assertTrue(scene.nodes().get(17).label().contains("5,012"), scene.nodes().get(17).label());
        assertEquals(Isolate.handle("کراچی_آواز", "1001"), scene.nodes().get(1).label());
        int texts = 0;
        for (GraphLayer layer : scene.layer())
            texts += layer == GraphLayer.TEXT ? 1 : 0;
        assertTrue(texts > 0 && texts <= 12 * 6, "links " + texts);
        assertEquals("", scene.note());
    }

    @Test
    void whoAPersonJoinedOrWatchesIsMarkedAndEveryKindOfLinkHasItsGroup() {
        Neighbourhood seen = neighbourhood(12);
        Marks marks = new Marks(Set.of(seen.accounts().get(2).id()), Set.of(seen.accounts().get(4).id()));
        GraphScene scene = SceneBuilder.scene(seen, marks, 100);
        assertEquals(Tone.JOINED, scene.nodes().get(2).tone());
        assertTrue(Tone.JOINED.hollow() && Tone.JOINED.broken());
        assertEquals(java.util.BitSet.valueOf(new long[]{1 << 4}), scene.watched());
        assertEquals(GraphLayer.FOLLOW, GraphLayer.of("co-follow"));
        assertEquals(GraphLayer.COHORT, GraphLayer.of("name-template"));
        assertEquals(GraphLayer.DEVICE, GraphLayer.of("shared-contact"));
        Set<String> looks = new java.util.HashSet<>();
        Palette palette = Palette.of(false);
        for (GraphPainter.Pass pass : GraphPainter.Pass.values())
            looks.add(pass.dash + " " + pass.argb(palette));
        assertEquals(GraphPainter.Pass.values().length, looks.size(), "each is drawn its own way");
    }

    @Test
    void aNetworkTooLargeIsDrawnAsGroupsAndSaysSo() {
        GraphScene scene = SceneBuilder.scene(neighbourhood(12), Marks.NONE, 5);
        assertTrue(scene.nodes().size() < 12, "nodes " + scene.nodes().size());
        assertTrue(scene.note().contains("13 accounts are too many"), scene.note());
        int counted = scene.nodes().stream().filter(node -> node.account() == null && node.address() == null)
                .mapToInt(node -> Integer.parseInt(node.label().split(" ")[0])).sum();
        assertEquals(13, counted, "every account stands in one group");
    }

    @Test
    void whatTouchesTheChosenIsNearOnlyThroughShownLinks() {
        GraphScene scene = SceneBuilder.scene(neighbourhood(12), Marks.NONE, 100);
        boolean[] chosen = new boolean[scene.nodes().size()];
        chosen[16] = true;
        boolean[] near = scene.around(chosen, Set.of(GraphLayer.ADDRESSES));
        for (int i = 0; i <= 12; i++)
            assertEquals((i + 3) % 3 != 0, near[i], "account " + i);
        assertFalse(near[17]);
        assertArrayEquals(chosen, scene.around(chosen, Set.of(GraphLayer.TEXT)));
    }

    @Test
    void theCameraGoesThereAndBack() {
        Random random = new Random(1);
        Camera camera = new Camera(12, -7, 1.7);
        for (int k = 0; k < 200; k++) {
            double x = random.nextInt(900), y = random.nextInt(500);
            assertEquals(x, camera.screenX(camera.worldX(x, 900), 900), 1e-6);
            Camera zoomed = camera.zoomed(.5 + random.nextDouble(), x - 450, y - 250);
            assertEquals(camera.worldX(x, 900), zoomed.worldX(x, 900), 1e-6, "the place under the pointer stays");
            assertEquals(camera.worldY(y, 500), zoomed.worldY(y, 500), 1e-6);
            Camera panned = camera.panned(30, -20);
            assertEquals(camera.worldX(x, 900), panned.worldX(x + 30, 900), 1e-6);
            camera = zoomed;
        }
        Camera all = Camera.fit(new float[]{-100, -50, 300, 50}, 800, 600, 40);
        assertTrue(all.screenX(-100, 800) >= 39 && all.screenX(300, 800) <= 761);
        assertEquals(300, all.screenY(0, 600), 1e-6);
    }

    @Test
    void arrowsGoToTheNextNodeThatWay() {
        Drawing cross = new Drawing(new float[]{0, 100, -80, 5, 0}, new float[]{0, 10, 0, -60, 300}, 1, true);
        boolean[] middle = {true, false, false, false, false};
        assertEquals(1, GraphHand.next(cross, middle, KeyCode.RIGHT));
        assertEquals(2, GraphHand.next(cross, middle, KeyCode.LEFT));
        assertEquals(3, GraphHand.next(cross, middle, KeyCode.UP));
        assertEquals(4, GraphHand.next(cross, middle, KeyCode.DOWN));
        assertEquals(-1, GraphHand.next(cross, new boolean[]{false, false, false, false, true}, KeyCode.DOWN));
        assertEquals(0, GraphHand.next(cross, new boolean[0], KeyCode.DOWN), "the middle first");
    }

    @Test
    void aPaintingShowsEveryNodeInItsColourAndFadesTheRest() {
        GraphScene scene = SceneBuilder.scene(neighbourhood(12), Marks.NONE, 100);
        Drawing drawing = ForceDrawing.of(scene.sketch(), 1, Progress.NONE);
        for (boolean dark : new boolean[]{false, true}) {
            Palette palette = Palette.of(dark);
            Raster all = paint(scene, drawing, palette, new boolean[0]);
            Frame frame = frame(scene, drawing, palette, new boolean[0]);
            for (int i = 0; i < scene.nodes().size(); i++) {
                Tone tone = scene.nodes().get(i).tone();
                int seen = all.pixels()[(int) frame.y(i) * 900 + (int) frame.x(i)];
                assertEquals(!tone.hollow(), seen == tone.argb(palette), i + " " + tone);
            }
            boolean[] chosen = new boolean[scene.nodes().size()];
            chosen[0] = true;
            Raster one = paint(scene, drawing, palette, chosen);
            assertEquals(Tone.OPEN.argb(palette), one.pixels()[(int) frame.y(0) * 900 + (int) frame.x(0)]);
            int far = -1;
            boolean[] near = scene.around(chosen, Set.of(GraphLayer.ADDRESSES));
            for (int i = 0; i < near.length; i++)
                far = near[i] || scene.nodes().get(i).tone().hollow() ? far : i;
            assertFalse(one.pixels()[(int) frame.y(far) * 900 + (int) frame.x(far)] == all
                    .pixels()[(int) frame.y(far) * 900 + (int) frame.x(far)], "it fades");
        }
    }

    private static Raster paint(GraphScene scene, Drawing drawing, Palette palette, boolean[] chosen) {
        Raster raster = new Raster(900, 700);
        new GraphPainter(raster).paint(frame(scene, drawing, palette, chosen), Progress.NONE);
        return raster;
    }

    private static Frame frame(GraphScene scene, Drawing drawing, Palette palette, boolean[] chosen) {
        Camera all = Camera.fit(drawing.bounds(scene.radii()), 900, 700, 40);
        return new Frame(scene, drawing, all, 900, 700, 1, palette, Set.of(GraphLayer.ADDRESSES), chosen, false);
    }
}
