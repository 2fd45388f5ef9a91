package portability.ledger.privacy.sealing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import portability.ledger.privacy.keys.KeyRing;
import portability.ledger.privacy.keys.SubjectKey;
import portability.ledger.privacy.sealing.PersonalData.Opened;

/// A stored payload in which it is known what is sealed, and for whom. Opened, it is the same JSON byte for byte but
/// for
/// the values that stood there sealed, so that no number is rounded and nothing is read twice.
final class SealedPayload {
    /// In JSON this cannot stand within a text: there, a quote is escaped.
    private static final byte[] MARK = ("{\"" + SealedProperty.NAME + "\":\"").getBytes(US_ASCII);

    private static final byte[] NOTHING = {};
    private static final byte[] COMMA = {','};

    private final byte[] payload;
    private final Scope root;

    SealedPayload(byte[] payload, Scope root) {
        this.payload = payload;
        this.root = root;
    }

    /// A record that names its subject, and what is sealed in it; from and to are places in the payload.
    static final class Scope {
        final SubjectPlan plan;
        final int from;
        int to;
        Optional<String> subject = Optional.empty();
        final List<SealedValue> values = new ArrayList<>();
        final List<ScopedList> lists = new ArrayList<>();
        /// Records with subjects of their own that are not in a list: gone, the whole is gone.
        final List<Scope> inner = new ArrayList<>();

        Scope(SubjectPlan plan, int from) {
            this.plan = plan;
            this.from = from;
        }

        String subject() {
            return subject.orElseThrow(() -> new IllegalStateException("a sealed value, and nobody named for it"));
        }
    }

    /// A list of such records; from and to are what its brackets enclose.
    static final class ScopedList {
        final int from;
        int to;
        final List<Scope> elements = new ArrayList<>();

        ScopedList(int from) {
            this.from = from;
        }
    }

    record SealedValue(String pointer, int from, int to, String base64) {
        String component() {
            return pointer.substring(pointer.lastIndexOf('/') + 1);
        }
    }

    static boolean holdsSealed(byte[] payload) {
        outer:
        for (int at = 0; at <= payload.length - MARK.length; at++) {
            for (int i = 0; i < MARK.length; i++) if (payload[at + i] != MARK[i]) continue outer;
            return true;
        }
        return false;
    }

    /// Every subject that something is sealed for.
    Set<String> subjects() {
        var subjects = new HashSet<String>();
        collect(root, subjects);
        return subjects;
    }

    private static void collect(Scope scope, Set<String> subjects) {
        if (!scope.values.isEmpty()) subjects.add(scope.subject());
        scope.inner.forEach(inner -> collect(inner, subjects));
        scope.lists.forEach(list -> list.elements.forEach(element -> collect(element, subjects)));
    }

    Opened open(KeyRing keys, Place place) {
        keys.load(subjects());
        var edits = new ArrayList<Edit>();
        var erased = open(root, keys, place, edits);
        return erased.isPresent() ? new Opened.Erased(erased.get()) : new Opened.Clear(Edit.applyAll(edits, payload));
    }

    /// Who was erased, so that nothing of this scope is left.
    private static Optional<String> open(Scope scope, KeyRing keys, Place place, List<Edit> edits) {
        var erased = openOwn(scope, keys, place, edits);
        if (erased.isPresent()) return erased;
        for (var inner : scope.inner) {
            erased = open(inner, keys, place, edits);
            if (erased.isPresent()) return erased;
        }
        for (var list : scope.lists) openList(list, keys, place, edits);
        return Optional.empty();
    }

    private static Optional<String> openOwn(Scope scope, KeyRing keys, Place place, List<Edit> edits) {
        if (scope.subject.isEmpty() && scope.values.isEmpty()) return Optional.empty();
        var subject = scope.subject();
        boolean erased = keys.isErased(subject);
        if (!erased && scope.values.isEmpty()) return Optional.empty();
        var key = erased ? Optional.<SubjectKey>empty() : keys.find(subject);
        if (key.isEmpty()) {
            if (scope.plan.stays().isEmpty()) return Optional.of(subject);
            edits.addAll(whatStays(scope));
            return Optional.empty();
        }
        for (var value : scope.values) {
            var sealed = Base64.getDecoder().decode(value.base64());
            edits.add(new Edit(
                    value.from(), value.to(), key.get().open(place.context(value.pointer(), subject), sealed)));
        }
        return Optional.empty();
    }

    private static List<Edit> whatStays(Scope scope) {
        return scope.values.stream()
                .map(value -> new Edit(
                        value.from(),
                        value.to(),
                        Objects.requireNonNull(scope.plan.stays().get(value.component()), "what stays")
                                .getBytes(UTF_8)))
                .toList();
    }

    /// Opens what can be opened, and cuts out the rest with its commas.
    private static void openList(ScopedList list, KeyRing keys, Place place, List<Edit> edits) {
        int end = list.from;
        boolean first = true;
        boolean leftOut = false;
        for (var element : list.elements) {
            var inside = new ArrayList<Edit>();
            if (open(element, keys, place, inside).isPresent()) {
                leftOut = true;
                continue;
            }
            if (leftOut) edits.add(new Edit(end, element.from, first ? NOTHING : COMMA));
            edits.addAll(inside);
            end = element.to;
            first = false;
            leftOut = false;
        }
        if (leftOut) edits.add(new Edit(end, list.to, NOTHING));
    }
}
