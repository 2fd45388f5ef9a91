package portability.claims.health;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.health.HealthCommand.Hear;
import portability.claims.health.HealthCommand.Remember;
import portability.claims.health.HealthCommand.Say;
import portability.claims.health.Word.Ask;
import portability.claims.health.Word.Denial;
import portability.claims.health.Word.End;
import portability.claims.health.Word.OtherDays;
import portability.claims.health.Word.Registration;
import portability.claims.health.Word.Reply;
import portability.claims.health.Word.Right;

/// An entitlement document as one of its two institutions knows it: everything that was said. Pure: decides and
/// evolves.
///
/// Each institution hears the other's words in their order; how they fall between its own differs where two cross. So
/// what follows is a function of what each said alone, and both come to the same. Source: Reg. (EC) 987/2009 Art. 24.
public record EntitlementFile(List<HealthEvent> facts) {
    public EntitlementFile {
        facts = List.copyOf(facts);
    }

    public static EntitlementFile none() {
        return new EntitlementFile(List.of());
    }

    /// Where the document stands.
    public enum Status {
        NONE,
        REQUESTED,
        REFUSED,
        ISSUED,
        REGISTERED,
        ENDED
    }

    /// @throws Refused for what an officer says and may not: REQUEST_ID_REUSED, OTHER_ROLE, OUT_OF_TURN
    public List<HealthEvent> decide(String entitlementId, HealthCommand command) {
        var before = find(command.said().documentId());
        return switch (command) {
            case Say(var said, var word) -> {
                if (before.isPresent()) {
                    if (before.get().word().equals(word)) yield List.of();
                    throw new Refused(Refusal.REQUEST_ID_REUSED);
                }
                var refusal = Turn.refusal(this, said, word);
                if (refusal.isPresent()) throw new Refused(refusal.get());
                yield List.of(HealthEvent.of(entitlementId, said, word));
            }
            case Hear(var said, var word) ->
                before.isEmpty() && Turn.mayCome(this, entitlementId, said, word)
                        ? List.of(HealthEvent.of(entitlementId, said, word))
                        : List.of();
            // What others hold of this institution's counts.
            case Remember(var said, var word) ->
                before.isEmpty() ? List.of(HealthEvent.of(entitlementId, said, word)) : List.of();
        };
    }

    public EntitlementFile evolve(HealthEvent event) {
        var all = new ArrayList<>(facts);
        all.add(event);
        return new EntitlementFile(all);
    }

    public Optional<HealthEvent> find(String documentId) {
        return facts.stream()
                .filter(fact -> fact.said().documentId().equals(documentId))
                .findFirst();
    }

    /// The institution that bears the cost, or was asked whether it does; empty where nothing was said.
    public Optional<String> competent() {
        return first(Right.class)
                .map(fact -> fact.said().sender())
                .or(() -> first(Ask.class).map(fact -> fact.said().receiver()));
    }

    /// The institution where she lives; empty where nothing was said.
    public Optional<String> residence() {
        return first(Right.class)
                .map(fact -> fact.said().receiver())
                .or(() -> first(Ask.class).map(fact -> fact.said().sender()));
    }

    public Optional<Ask> ask() {
        return words(Ask.class).findFirst();
    }

    public Optional<Right> right() {
        return words(Right.class).findFirst();
    }

    public Optional<Denial> denial() {
        return words(Denial.class).findFirst();
    }

    public Optional<Registration> registration() {
        return words(Registration.class).findFirst();
    }

    public Optional<Reply> replyTo(String changeId) {
        return words(Reply.class)
                .filter(reply -> reply.changeId().equals(changeId))
                .findFirst();
    }

    /// First day of the right after all changes; empty before it is issued.
    public Optional<LocalDate> from() {
        return last(words(OtherDays.class).flatMap(days -> days.from().stream()))
                .or(() -> right().map(Right::from));
    }

    /// First day without it; empty while it lasts. Of several ends the earliest counts.
    public Optional<LocalDate> until() {
        var issued = last(words(OtherDays.class).flatMap(days -> days.until().stream()))
                .or(() -> right().flatMap(Right::until));
        return Stream.concat(issued.stream(), words(End.class).map(End::from)).min(LocalDate::compareTo);
    }

    /// Did either institution end it?
    public boolean isEnded() {
        return words(End.class).findFirst().isPresent();
    }

    public Status status() {
        if (isEnded()) return Status.ENDED;
        if (registration().isPresent()) return Status.REGISTERED;
        if (right().isPresent()) return Status.ISSUED;
        if (denial().isPresent()) return Status.REFUSED;
        return ask().isPresent() ? Status.REQUESTED : Status.NONE;
    }

    /// Those of a kind, with who said them.
    Stream<HealthEvent> facts(Class<? extends Word> kind) {
        return facts.stream().filter(fact -> kind.isInstance(fact.word()));
    }

    private Optional<HealthEvent> first(Class<? extends Word> kind) {
        return facts(kind).findFirst();
    }

    private <W extends Word> Stream<W> words(Class<W> kind) {
        return facts.stream().map(HealthEvent::word).filter(kind::isInstance).map(kind::cast);
    }

    private static <T> Optional<T> last(Stream<T> all) {
        return all.reduce((_, later) -> later);
    }
}
