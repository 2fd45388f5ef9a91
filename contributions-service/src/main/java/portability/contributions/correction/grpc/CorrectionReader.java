package portability.contributions.correction.grpc;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import portability.contributions.career.grpc.PeriodProtos;
import portability.contributions.correction.Answer;
import portability.contributions.correction.Concern;
import portability.contributions.correction.CorrectionDesk.Wanted;
import portability.contributions.correction.Grounds;
import portability.contributions.correction.Inquiry;
import portability.contributions.correction.Outcome;
import portability.contributions.correction.ToldDay;
import portability.contributions.period.PeriodFacts;
import portability.contributions.period.PeriodReader;
import portability.contributions.refusal.Refusal.UnknownPeriod;
import portability.contributions.refusal.Refused;
import portability.contributions.request.grpc.Text;
import portability.kernel.Country;
import portability.kernel.InstitutionId;
import portability.ledger.edge.MalformedInput;
import portability.proto.contributions.v1.AnswerCorrectionRequest;
import portability.proto.contributions.v1.AskAboutRequest;
import portability.proto.contributions.v1.CareerChange;
import portability.proto.contributions.v1.CorrectionConcern;
import portability.proto.contributions.v1.CorrectionStatement;
import portability.proto.contributions.v1.RefusalGrounds;
import portability.proto.types.v1.InsurancePeriod;

/// Reads what messages say of requests. Whatever is missing or means nothing is INVALID_CORRECTION.
final class CorrectionReader {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_WORDS = 2_000;
    private static final int MOST_CHANGES = 20;

    private final String institution;
    private final Clock clock;

    CorrectionReader(String institution, Clock clock) {
        this.institution = institution;
        this.clock = clock;
    }

    Concern concern(CorrectionStatement said) {
        var kind = kind(said.getConcern());
        require(said.getPeriodId().isEmpty() == (kind == Concern.Kind.MISSING), "period_id");
        var from = told("from", said.getFrom());
        var until = told("until", said.getUntil());
        require(
                from.isEmpty()
                        || until.isEmpty()
                        || !until.get().latest().isBefore(from.get().earliest()),
                "until");
        return new Concern(
                kind,
                optional(said.getPeriodId()).map(CorrectionReader::periodId),
                optional(said.getCountry()).map(CorrectionReader::country),
                optional(said.getEmployer()).map(name -> plain("employer", name, LONGEST_NAME)),
                from,
                until,
                words("words", said.getWords()),
                optional(said.getEvidence()).map(text -> plain("evidence", text, LONGEST_TEXT)),
                plain("wanted", said.getWanted(), LONGEST_TEXT));
    }

    private static Concern.Kind kind(CorrectionConcern concern) {
        return switch (concern) {
            case CORRECTION_CONCERN_MISSING -> Concern.Kind.MISSING;
            case CORRECTION_CONCERN_WRONG -> Concern.Kind.WRONG;
            case CORRECTION_CONCERN_NOT_HERS -> Concern.Kind.NOT_HERS;
            case CORRECTION_CONCERN_UNSPECIFIED, UNRECOGNIZED -> throw invalid("concern");
        };
    }

    Inquiry inquiry(AskAboutRequest message) {
        var askedOn = day("asked_on", message.getAskedOn());
        var replyBy = Text.day("reply_by", message.getReplyBy());
        require(replyBy.isEmpty() || !replyBy.get().isBefore(askedOn), "reply_by");
        return new Inquiry(
                plain("whom", message.getWhom(), LONGEST_NAME),
                plain("question", message.getQuestion(), LONGEST_TEXT),
                askedOn,
                replyBy);
    }

    Answer answer(AnswerCorrectionRequest message) {
        var words = words("words", message.getWords());
        return switch (message.getAnswerCase()) {
            case ACCEPTED -> new Answer(Outcome.ACCEPTED, words, Optional.empty());
            case PARTLY ->
                new Answer(
                        Outcome.PARTLY,
                        words,
                        Optional.of(grounds(message.getPartly().getGrounds())));
            case REFUSED ->
                new Answer(
                        Outcome.REFUSED,
                        words,
                        Optional.of(grounds(message.getRefused().getGrounds())));
            case FORWARDED, ANSWER_NOT_SET -> throw invalid("answer");
        };
    }

    private Grounds grounds(RefusalGrounds told) {
        var until = day("remedy_until", told.getRemedyUntil());
        require(!until.isBefore(today()), "remedy_until");
        return new Grounds(
                plain("legal_basis", told.getLegalBasis(), LONGEST_TEXT),
                plain("remedy", told.getRemedy(), LONGEST_TEXT),
                until);
    }

    List<Wanted> wanted(AnswerCorrectionRequest message) {
        var changes = switch (message.getAnswerCase()) {
            case ACCEPTED -> message.getAccepted().getChangesList();
            case PARTLY -> message.getPartly().getChangesList();
            case REFUSED, FORWARDED, ANSWER_NOT_SET -> List.<CareerChange>of();
        };
        require(changes.size() <= MOST_CHANGES, "changes");
        return changes.stream().map(this::wanted).toList();
    }

    private Wanted wanted(CareerChange change) {
        return switch (change.getChangeCase()) {
            case RECORD ->
                new Wanted.Add(
                        facts(change.getRecord().getPeriod()),
                        plain("evidence", change.getRecord().getEvidence(), LONGEST_TEXT));
            case CORRECT ->
                new Wanted.Correct(
                        periodId(change.getCorrect().getPeriodId()),
                        facts(change.getCorrect().getPeriod()));
            case WITHDRAW_PERIOD_ID -> new Wanted.Withdraw(periodId(change.getWithdrawPeriodId()));
            case FOUND_PERIOD_ID -> new Wanted.Find(periodId(change.getFoundPeriodId()));
            case CHANGE_NOT_SET -> throw invalid("change");
        };
    }

    private PeriodFacts facts(InsurancePeriod period) {
        return PeriodProtos.facts(period, new PeriodReader(institution, today()));
    }

    /// To which institution it goes: any but this one.
    String forwardedTo(AnswerCorrectionRequest message) {
        try {
            var other =
                    InstitutionId.parse(message.getForwarded().getInstitution()).toString();
            require(!other.equals(institution), "institution");
            return other;
        } catch (IllegalArgumentException _) {
            throw invalid("institution");
        }
    }

    static String words(String field, String text) {
        // She may have written several lines.
        require(plainLines(text) && text.length() <= LONGEST_WORDS, field);
        return text;
    }

    private static boolean plainLines(String text) {
        return !text.isBlank() && text.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n');
    }

    private static String plain(String field, String text, int longest) {
        require(Text.isPlain(text, longest), field);
        return text;
    }

    private static Optional<String> optional(String text) {
        return Optional.of(text).filter(told -> !told.isEmpty());
    }

    private static Optional<ToldDay> told(String field, String text) {
        try {
            return optional(text).map(ToldDay::new);
        } catch (DateTimeException _) {
            throw new MalformedInput("INVALID_DATE", field + " is no day, month or year like 2024-01-31");
        }
    }

    static LocalDate day(String field, String text) {
        return Text.day(field, text).orElseThrow(() -> new MalformedInput("INVALID_DATE", field + " is missing"));
    }

    private static String periodId(String text) {
        if (!Text.isKey(text)) throw new Refused(new UnknownPeriod());
        return text;
    }

    private static String country(String text) {
        try {
            return Country.of(text).toString();
        } catch (IllegalArgumentException _) {
            throw invalid("country");
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static void require(boolean holds, String field) {
        if (!holds) throw invalid(field);
    }

    private static MalformedInput invalid(String field) {
        return new MalformedInput("INVALID_CORRECTION", field + " is missing or means nothing");
    }
}
