package portability.claims.claim;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Who may send what when in a case: one table, looked up.
///
/// A row says from whom a kind may come, to whom, and how far the case may be then. What is in no row is refused.
public final class Correspondence {
    private static final Map<Kind, Row> TABLE = new EnumMap<>(Map.ofEntries(
            Map.entry(
                    Kind.NOTICE,
                    new Row(EnumSet.of(From.CONTACT), EnumSet.of(Here.INVOLVED), EnumSet.of(Stage.UNKNOWN))),
            Map.entry(
                    Kind.COMPLETION,
                    new Row(EnumSet.of(From.CONTACT), EnumSet.of(Here.INVOLVED), EnumSet.of(Stage.OPEN, Stage.CLOSED))),
            // A later version holds instead of what is there; an older one is taken, and set aside. Also when all is
            // over.
            Map.entry(Kind.RECORD, new Row(bothSides(), EnumSet.allOf(Here.class), EnumSet.allOf(Stage.class))),
            Map.entry(Kind.NO_RECORD, new Row(bothSides(), EnumSet.allOf(Here.class), unsaid())),
            // As a record: what was decided may be decided anew, and then summarised anew.
            Map.entry(
                    Kind.DECISION,
                    new Row(EnumSet.of(From.INVOLVED), EnumSet.of(Here.CONTACT), EnumSet.allOf(Stage.class))),
            Map.entry(
                    Kind.SUMMARY,
                    new Row(EnumSet.of(From.CONTACT), EnumSet.of(Here.INVOLVED), EnumSet.allOf(Stage.class))),
            // The newest holds, also when all is over.
            Map.entry(Kind.WISHES, new Row(EnumSet.of(From.CONTACT), EnumSet.of(Here.INVOLVED), knownOrNot())),
            Map.entry(Kind.INCAPACITY, new Row(EnumSet.of(From.CONTACT), EnumSet.of(Here.INVOLVED), knownOrNot())),
            // It may cross with what it asks for.
            Map.entry(Kind.REMINDER, new Row(EnumSet.of(From.CONTACT), EnumSet.of(Here.INVOLVED), unsaid())),
            // Whoever forwards has no part in the case; it begins with the document.
            Map.entry(
                    Kind.FORWARD,
                    new Row(EnumSet.of(From.INVOLVED), EnumSet.of(Here.CONTACT), EnumSet.of(Stage.UNKNOWN))),
            // Of whatever that sender has said, which may have come before the notice.
            Map.entry(Kind.INVALIDATION, new Row(bothSides(), EnumSet.allOf(Here.class), EnumSet.allOf(Stage.class))),
            // Whoever was taken out has decided nothing, so the claim is not over; here it may be.
            Map.entry(Kind.REMOVAL, new Row(EnumSet.of(From.CONTACT), EnumSet.of(Here.INVOLVED), knownOrNot())),
            // As a removal.
            Map.entry(
                    Kind.CONTACT_CHANGE, new Row(EnumSet.of(From.CONTACT), EnumSet.of(Here.INVOLVED), knownOrNot()))));

    private Correspondence() {}

    /// What a document says.
    public enum Kind {
        NOTICE,
        /// A notice of a claim that is known, with an institution that was named since.
        COMPLETION,
        RECORD,
        NO_RECORD,
        WISHES,
        /// What became known of an incapacity.
        INCAPACITY,
        DECISION,
        SUMMARY,
        REMINDER,
        FORWARD,
        INVALIDATION,
        /// That an institution has no part in the case any more.
        REMOVAL,
        /// That another institution leads the claim.
        CONTACT_CHANGE
    }

    /// Who sends it. Before the case is known here, everyone but the contact institution may be involved.
    public enum From {
        CONTACT,
        INVOLVED,
        STRANGER
    }

    /// What this institution is in the case.
    public enum Here {
        CONTACT,
        INVOLVED
    }

    /// How far the case is here, for that sender and kind.
    public enum Stage {
        /// It was not noticed yet.
        UNKNOWN,
        OPEN,
        /// That sender has said this already.
        SAID,
        CLOSED
    }

    /// Why a document is not taken.
    public enum Objection {
        NOT_FROM_THEM,
        NOT_TO_US,
        NOT_NOW
    }

    private record Row(Set<From> from, Set<Here> here, Set<Stage> when) {}

    /// @return empty if it is taken
    public static Optional<Objection> objection(Kind kind, From from, Here here, Stage stage) {
        var row = TABLE.get(kind);
        if (row == null || !row.from().contains(from)) return Optional.of(Objection.NOT_FROM_THEM);
        if (!row.here().contains(here)) return Optional.of(Objection.NOT_TO_US);
        return row.when().contains(stage) ? Optional.empty() : Optional.of(Objection.NOT_NOW);
    }

    /// The same, for a document that came.
    ///
    /// @param contact where the case was lodged
    /// @param here    this institution
    public static Optional<Objection> objection(Kind kind, Claim claim, String contact, String here, String sender) {
        return objection(
                kind,
                from(claim, contact, sender),
                contact.equals(here) ? Here.CONTACT : Here.INVOLVED,
                stage(kind, claim, sender));
    }

    private static From from(Claim claim, String contact, String sender) {
        boolean involved =
                claim.opening().map(opening -> opening.involves(sender)).orElse(true);
        if (!involved) return From.STRANGER;
        return sender.equals(contact) ? From.CONTACT : From.INVOLVED;
    }

    private static Stage stage(Kind kind, Claim claim, String sender) {
        boolean said = switch (kind) {
            case NOTICE, FORWARD -> claim.opening().isPresent();
            case RECORD, NO_RECORD -> claim.records().containsKey(sender);
            case DECISION -> claim.decisions().containsKey(sender);
            case SUMMARY -> claim.summary().isPresent();
            case COMPLETION, WISHES, INCAPACITY, REMINDER, INVALIDATION, REMOVAL, CONTACT_CHANGE -> false;
        };
        if (said) return Stage.SAID;
        if (claim.opening().isEmpty()) return Stage.UNKNOWN;
        return claim.closed() ? Stage.CLOSED : Stage.OPEN;
    }

    private static Set<From> bothSides() {
        return EnumSet.of(From.CONTACT, From.INVOLVED);
    }

    private static Set<Stage> knownOrNot() {
        return EnumSet.of(Stage.UNKNOWN, Stage.OPEN, Stage.CLOSED);
    }

    private static Set<Stage> unsaid() {
        return EnumSet.complementOf(EnumSet.of(Stage.SAID));
    }
}
