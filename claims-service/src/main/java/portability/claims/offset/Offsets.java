package portability.claims.offset;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.offset.Matter.Side;
import portability.claims.offset.OffsetCommand.AskFor;
import portability.claims.offset.OffsetCommand.HearArrears;
import portability.claims.offset.OffsetCommand.NoteGivenUp;
import portability.claims.offset.OffsetCommand.NoteRemitted;
import portability.claims.offset.OffsetCommand.Reply;
import portability.claims.offset.OffsetCommand.TakeAnswer;
import portability.claims.offset.OffsetCommand.TakeRemittance;
import portability.claims.offset.OffsetCommand.TakeRequest;
import portability.claims.offset.OffsetCommand.Tell;
import portability.claims.offset.OffsetEvent.AnswerReceived;
import portability.claims.offset.OffsetEvent.ArrearsHeard;
import portability.claims.offset.OffsetEvent.ArrearsTold;
import portability.claims.offset.OffsetEvent.DeductionAnswered;
import portability.claims.offset.OffsetEvent.DeductionAsked;
import portability.claims.offset.OffsetEvent.DeductionRequested;
import portability.claims.offset.OffsetEvent.RemittanceReceived;
import portability.claims.offset.OffsetEvent.Remitted;
import portability.claims.offset.OffsetEvent.RequestGivenUp;

/// All deductions in a case, as one institution knows them. Pure: decides and evolves.
///
/// @param matters by their names, the first one first
/// @param told    the last day of each institution that was told of arrears, and when it was told
public record Offsets(SequencedMap<String, Matter> matters, Map<String, ArrearsTold> told) {
    public Offsets {
        matters = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(matters));
        told = Map.copyOf(told);
    }

    public static Offsets none() {
        return new Offsets(new LinkedHashMap<>(), Map.of());
    }

    public Optional<Matter> find(String deductionId) {
        return Optional.ofNullable(matters.get(deductionId));
    }

    /// Those of one side in which nothing is answered.
    public List<Matter> unanswered(Side side) {
        return matters.values().stream()
                .filter(each -> each.side() == side && each.answer().isEmpty() && !each.givenUp())
                .toList();
    }

    /// What an institution was told of the arrears here.
    public Optional<ArrearsTold> toldTo(String institution) {
        return Optional.ofNullable(told.get(institution));
    }

    /// @throws Refused for a command of a person that is not lawful now
    public List<OffsetEvent> decide(String claimId, OffsetCommand command) {
        Optional<OffsetEvent> event = switch (command) {
            case Tell c -> tell(claimId, c);
            case AskFor c -> ask(claimId, c);
            case Reply c -> reply(claimId, c);
            case HearArrears c ->
                Optional.of(new ArrearsHeard(claimId, c.from(), c.documentId(), c.toldOn(), c.arrears()));
            case TakeRequest c ->
                when(
                        !matters.containsKey(c.deductionId()),
                        new DeductionRequested(claimId, c.deductionId(), c.from(), c.cameOn(), c.ask()));
            case TakeAnswer c ->
                when(
                        isAwaited(c.deductionId(), c.from()),
                        new AnswerReceived(claimId, c.deductionId(), c.from(), c.documentId(), c.answer()));
            case TakeRemittance c ->
                when(
                        isNew(c.deductionId(), c.documentId()),
                        new RemittanceReceived(claimId, c.deductionId(), c.from(), c.documentId(), c.remittance()));
            case NoteRemitted c ->
                find(c.deductionId())
                        .filter(_ -> isNew(c.deductionId(), c.documentId()))
                        .map(matter -> new Remitted(
                                claimId, c.deductionId(), matter.partner(), c.documentId(), c.remittance()));
            case NoteGivenUp c ->
                find(c.deductionId())
                        .filter(matter -> matter.side() == Side.CREDITOR
                                && matter.answer().isEmpty()
                                && !matter.givenUp())
                        .map(_ -> new RequestGivenUp(claimId, c.deductionId(), c.reason()));
            case OffsetCommand.Remember c -> remember(claimId, c);
        };
        return event.stream().toList();
    }

    private Optional<OffsetEvent> tell(String claimId, Tell c) {
        return when(
                !told.containsKey(c.to()),
                new ArrearsTold(
                        claimId, c.to(), c.documentId(), c.by(), c.toldOn(), c.lastDay(), c.arrears(), c.lastMonth()));
    }

    private Optional<OffsetEvent> ask(String claimId, AskFor c) {
        var before = find(c.deductionId());
        if (before.isEmpty()) return Optional.of(new DeductionAsked(claimId, c.deductionId(), c.to(), c.by(), c.ask()));
        if (before.get().ask().equals(c.ask())) return Optional.empty();
        throw new Refused(Refusal.REQUEST_ID_REUSED);
    }

    private Optional<OffsetEvent> reply(String claimId, Reply c) {
        var matter = find(c.deductionId())
                .filter(each -> each.side() == Side.PAYER)
                .orElseThrow(() -> new Refused(Refusal.UNKNOWN_DEDUCTION));
        if (matter.answer().isPresent()) throw new Refused(Refusal.ALREADY_ANSWERED);
        return Optional.of(new DeductionAnswered(
                claimId, c.deductionId(), matter.partner(), c.documentId(), c.by(), c.answer(), c.lastMonth()));
    }

    /// What others hold of this institution's counts, whatever was done again since; what was done again is no more.
    private Optional<OffsetEvent> remember(String claimId, OffsetCommand.Remember c) {
        return switch (c.said()) {
            case Tell told -> tell(claimId, told);
            case AskFor asked ->
                when(
                        !matters.containsKey(asked.deductionId()),
                        new DeductionAsked(claimId, asked.deductionId(), asked.to(), asked.by(), asked.ask()));
            case Reply replied ->
                find(replied.deductionId())
                        .filter(matter -> matter.answer().isEmpty())
                        .map(_ -> new DeductionAnswered(
                                claimId,
                                replied.deductionId(),
                                c.to(),
                                replied.documentId(),
                                replied.by(),
                                replied.answer(),
                                replied.lastMonth()));
            case NoteRemitted noted ->
                when(
                        isNew(noted.deductionId(), noted.documentId()),
                        new Remitted(claimId, noted.deductionId(), c.to(), noted.documentId(), noted.remittance()));
            case HearArrears _,
                    TakeRequest _,
                    TakeAnswer _,
                    TakeRemittance _,
                    NoteGivenUp _,
                    OffsetCommand.Remember _ -> Optional.empty();
        };
    }

    private boolean isAwaited(String deductionId, String from) {
        return find(deductionId)
                .filter(matter -> matter.side() == Side.CREDITOR
                        && matter.partner().equals(from)
                        && matter.answer().isEmpty())
                .isPresent();
    }

    private boolean isNew(String deductionId, String documentId) {
        return find(deductionId)
                .filter(matter -> !matter.remittances().containsKey(documentId))
                .isPresent();
    }

    public Offsets evolve(OffsetEvent event) {
        return switch (event) {
            case ArrearsTold e -> {
                var all = new LinkedHashMap<>(told);
                all.put(e.to(), e);
                yield new Offsets(matters, all);
            }
            case ArrearsHeard _ -> this;
            case DeductionAsked e -> with(begun(e.deductionId(), Side.CREDITOR, e.to(), e.ask(), Optional.empty()));
            case DeductionRequested e ->
                with(begun(e.deductionId(), Side.PAYER, e.from(), e.ask(), Optional.of(e.cameOn())));
            case DeductionAnswered e -> with(matter(e.deductionId()).answered(e.answer()));
            case AnswerReceived e -> with(matter(e.deductionId()).answered(e.answer()));
            case Remitted e -> with(matter(e.deductionId()).remitted(e.documentId(), e.remittance()));
            case RemittanceReceived e -> with(matter(e.deductionId()).remitted(e.documentId(), e.remittance()));
            case RequestGivenUp e -> with(matter(e.deductionId()).withGivenUp(true));
        };
    }

    private static Matter begun(String deductionId, Side side, String partner, Ask ask, Optional<LocalDate> cameOn) {
        return new Matter(deductionId, side, partner, ask, cameOn, Optional.empty(), Map.of(), false);
    }

    private Matter matter(String deductionId) {
        return find(deductionId).orElseThrow(() -> new IllegalStateException("nothing begins in the middle"));
    }

    private Offsets with(Matter matter) {
        var all = new LinkedHashMap<>(matters);
        all.put(matter.deductionId(), matter);
        return new Offsets(all, told);
    }

    private static Optional<OffsetEvent> when(boolean due, OffsetEvent event) {
        return due ? Optional.of(event) : Optional.empty();
    }

    /// The documents of such matters, and who may send which of them when.
    public enum Kind {
        ARREARS,
        REQUEST,
        ANSWER,
        REMITTANCE
    }

    /// Does the state of the matter let a partner say this?
    ///
    /// An answer goes to whoever asked, once; a remittance follows what was granted; nothing is asked twice under
    /// one name. Whoever is involved may tell of arrears and ask: any of them may owe any other.
    public boolean mayCome(Kind kind, String deductionId, String sender) {
        var matter = find(deductionId);
        return switch (kind) {
            case ARREARS -> true;
            case REQUEST -> matter.isEmpty();
            case ANSWER -> isAwaited(deductionId, sender);
            case REMITTANCE ->
                matter.filter(each -> each.side() == Side.CREDITOR
                                && each.partner().equals(sender)
                                && each.answer()
                                        .map(a -> a.granted().isPositive())
                                        .orElse(false))
                        .isPresent();
        };
    }
}
