package org.suragh.gui.widget;

import javafx.scene.control.Label;
import org.suragh.base.Said;
import org.suragh.base.Text;
import org.suragh.evidence.AddressClass;
import org.suragh.finding.Alternative;
import org.suragh.finding.Control;
import org.suragh.finding.Coordination;
import org.suragh.finding.EvidenceKind;
import org.suragh.finding.Ground;

/// The display words of the two axes, the other explanations, the kinds of evidence and the address classes.
public final class Words {
    private Words() {}

    /// The sentence of a statement, its chances in words.
    public static String ground(Ground ground) {
        return Text.of(ground.key(), Said.of(ground.args()));
    }

    /// `supported`, `open`, `none`.
    public static String control(Control control) {
        return Text.of(switch (control) {
            case SUPPORTED -> "gui.control.supported";
            case OPEN -> "gui.control.open";
            case NONE -> "gui.control.none";
        });
    }

    /// The chip of a control level.
    public static Label chip(Control control) {
        return Parts.chip(control(control), control.id());
    }

    /// `high`, `low`.
    public static String coordination(Coordination coordination) {
        return Text.of(coordination == Coordination.HIGH ? "gui.coordination.high" : "gui.coordination.low");
    }

    /// The chip of a coordination level.
    public static Label chip(Coordination coordination) {
        return Parts.chip(coordination(coordination), coordination.id());
    }

    /// `VPN or carrier customers` …
    public static String alternative(Alternative alternative) {
        return Text.of(switch (alternative) {
            case UNRELATED -> "gui.alternative.unrelated";
            case HOUSEHOLD -> "gui.alternative.household";
            case PREMISES -> "gui.alternative.premises";
            case VPN_OR_CARRIER -> "gui.alternative.vpn-or-carrier";
            case TEAM -> "gui.alternative.team";
        });
    }

    /// `Addresses`, `Copied text` …
    public static String kind(EvidenceKind kind) {
        return Text.of(switch (kind) {
            case ADDRESSES -> "gui.kind.addresses";
            case CONTENT -> "gui.kind.content";
            case TIME -> "gui.kind.time";
            case REGISTRATION -> "gui.kind.registration";
            case PROFILE -> "gui.kind.profile";
            case DEVICE -> "gui.kind.device";
            case FOLLOW -> "gui.kind.follow";
            case PERSON -> "gui.kind.person";
        });
    }

    /// `likely single line` …
    public static String addressClass(AddressClass addressClass) {
        return Text.of(switch (addressClass) {
            case RESERVED -> "gui.address.reserved";
            case CARRIER_NAT -> "gui.address.carrier-nat";
            case MOBILE -> "gui.address.mobile";
            case HOSTING -> "gui.address.hosting";
            case VPN -> "gui.address.vpn";
            case TOR -> "gui.address.tor";
            case OPEN_PROXY -> "gui.address.open-proxy";
            case INSTITUTION -> "gui.address.institution";
            case SINGLE_LINE -> "gui.address.single-line";
            case UNKNOWN -> "gui.address.unknown";
        });
    }

    /// `shared addresses` …; the id itself for a layer that this version does not know.
    public static String layer(String id) {
        return Text.has("report.layer." + id) ? Text.of("report.layer." + id) : id;
    }
}
