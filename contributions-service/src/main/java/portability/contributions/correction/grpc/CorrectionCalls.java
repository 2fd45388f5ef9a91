package portability.contributions.correction.grpc;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import portability.contributions.correction.ActingHelper;
import portability.contributions.correction.CorrectionDesk;
import portability.contributions.correction.CorrectionFile;
import portability.contributions.correction.CorrectionFiles;
import portability.contributions.correction.CorrectionTerms;
import portability.contributions.correction.SetCorrectionTerms;
import portability.contributions.mandate.Mandate.Scope;
import portability.contributions.mandate.MandateDesk;
import portability.contributions.person.KnownPersons;
import portability.contributions.person.PersonLinks;
import portability.contributions.person.grpc.PersonCalls;
import portability.contributions.refusal.Refusal.NoMandate;
import portability.contributions.refusal.Refusal.UnknownCorrection;
import portability.contributions.refusal.Refused;
import portability.contributions.request.CurrentReads;
import portability.contributions.request.grpc.Requests;
import portability.contributions.request.grpc.Text;
import portability.ledger.edge.MalformedInput;
import portability.proto.contributions.v1.AnswerCorrectionRequest;
import portability.proto.contributions.v1.AnswerCorrectionRequest.AnswerCase;
import portability.proto.contributions.v1.AnswerCorrectionResponse;
import portability.proto.contributions.v1.AskAboutRequest;
import portability.proto.contributions.v1.AskAboutResponse;
import portability.proto.contributions.v1.GetCorrectionRequest;
import portability.proto.contributions.v1.GetCorrectionResponse;
import portability.proto.contributions.v1.ListCorrectionsRequest;
import portability.proto.contributions.v1.ListCorrectionsResponse;
import portability.proto.contributions.v1.ListOpenCorrectionsRequest;
import portability.proto.contributions.v1.ListOpenCorrectionsResponse;
import portability.proto.contributions.v1.LodgeCorrectionRequest;
import portability.proto.contributions.v1.LodgeCorrectionResponse;
import portability.proto.contributions.v1.SetCorrectionTermsRequest;
import portability.proto.contributions.v1.SetCorrectionTermsResponse;
import portability.proto.contributions.v1.WithdrawCorrectionRequest;
import portability.proto.contributions.v1.WithdrawCorrectionResponse;

/// The rpcs about requests for corrections.
public final class CorrectionCalls {
    private static final int MOST_REMINDERS = 12;
    private static final int MOST_LISTED = 1_000;

    private final Requests requests;
    private final CurrentReads reads;
    private final KnownPersons persons;
    private final PersonLinks links;
    private final CorrectionFiles files;
    private final CorrectionDesk desk;
    private final MandateDesk mandates;
    private final CorrectionReader reader;
    private final Clock clock;

    public CorrectionCalls(
            String institution,
            Requests requests,
            CurrentReads reads,
            KnownPersons persons,
            PersonLinks links,
            CorrectionFiles files,
            CorrectionDesk desk,
            MandateDesk mandates,
            Clock clock) {
        this.requests = requests;
        this.reads = reads;
        this.persons = persons;
        this.links = links;
        this.files = files;
        this.desk = desk;
        this.mandates = mandates;
        this.reader = new CorrectionReader(institution, clock);
        this.clock = clock;
    }

    public SetCorrectionTermsResponse set(SetCorrectionTermsRequest message) {
        var request = requests.read(message.getRequestId(), message);
        if (message.getReminderDaysCount() > MOST_REMINDERS) throw invalidTerms();
        var from = CorrectionReader.day("from", message.getFrom());
        desk.set(new SetCorrectionTerms(request, from, terms(message)));
        return SetCorrectionTermsResponse.getDefaultInstance();
    }

    private static CorrectionTerms terms(SetCorrectionTermsRequest message) {
        var source = Text.explanation("source", message.getSource());
        try {
            return new CorrectionTerms(message.getMonths(), message.getDays(), message.getReminderDaysList(), source);
        } catch (IllegalArgumentException _) {
            throw invalidTerms();
        }
    }

    private static MalformedInput invalidTerms() {
        return new MalformedInput("INVALID_TERMS", "some time to answer in, and reminders on rising days after it");
    }

    public LodgeCorrectionResponse lodge(LodgeCorrectionRequest message) {
        var request = requests.read(message.getRequestId(), message);
        var personId = PersonCalls.asGiven(message.getPersonId());
        var concern = reader.concern(message.getStatement());
        var receivedOn = Text.day("received_on", message.getReceivedOn());
        var lodged = desk.lodge(request, personId, concern, receivedOn, helper(message.getActingHelper(), personId));
        var response = LodgeCorrectionResponse.newBuilder()
                .setNumber(lodged.number())
                .setReceivedOn(lodged.receivedOn().toString());
        lodged.answerBy().ifPresent(day -> response.setAnswerBy(day.toString()));
        return response.build();
    }

    public AskAboutResponse ask(AskAboutRequest message) {
        var request = requests.read(message.getRequestId(), message);
        desk.ask(request, number(message.getNumber()), reader.inquiry(message));
        return AskAboutResponse.getDefaultInstance();
    }

    public AnswerCorrectionResponse answer(AnswerCorrectionRequest message) {
        var request = requests.read(message.getRequestId(), message);
        var number = number(message.getNumber());
        if (message.getAnswerCase() == AnswerCase.FORWARDED) {
            var words = CorrectionReader.words("words", message.getWords());
            desk.forward(request, number, reader.forwardedTo(message), words);
            return AnswerCorrectionResponse.getDefaultInstance();
        }
        var effects = desk.answer(request, number, reader.answer(message), reader.wanted(message));
        return AnswerCorrectionResponse.newBuilder()
                .addAllEffects(CorrectionView.effects(effects.all()))
                .build();
    }

    public WithdrawCorrectionResponse withdraw(WithdrawCorrectionRequest message) {
        var request = requests.read(message.getRequestId(), message);
        var reason = Text.explanation("reason", message.getReason());
        var number = number(message.getNumber());
        var helper = helper(message.getActingHelper(), desk.ownerOf(number));
        desk.withdraw(request, number, reason, helper);
        return WithdrawCorrectionResponse.getDefaultInstance();
    }

    /// The request was found, and the read recorded, before.
    public GetCorrectionResponse get(GetCorrectionRequest message) {
        var file = files.byNumber(number(message.getNumber())).orElseThrow(() -> new Refused(new UnknownCorrection()));
        return GetCorrectionResponse.newBuilder()
                .setCorrection(CorrectionView.of(file, today()))
                .build();
    }

    /// The person was found, and the read recorded, before.
    public ListCorrectionsResponse list(ListCorrectionsRequest message) {
        var personId = PersonCalls.asGiven(message.getPersonId());
        persons.require(personId);
        var all = links.of(personId, Optional.empty()).stream()
                .flatMap(id -> files.of(id).stream())
                .filter(file -> !message.getOnlyOpen() || file.state().isOpen())
                .sorted(CorrectionFile.AS_RECEIVED)
                .map(file -> CorrectionView.of(file, today()))
                .toList();
        return ListCorrectionsResponse.newBuilder().addAllCorrections(all).build();
    }

    public ListOpenCorrectionsResponse open(ListOpenCorrectionsRequest message) {
        var day = CorrectionReader.day("day", message.getDay());
        reads.awaitAll();
        var only = message.getOnlyOverdue() ? Optional.of(day) : Optional.<LocalDate>empty();
        return ListOpenCorrectionsResponse.newBuilder()
                .addAllCorrections(files.open(only, MOST_LISTED).stream()
                        .map(open -> CorrectionView.of(open, day))
                        .toList())
                .build();
    }

    private Optional<ActingHelper> helper(String helper, String personId) {
        if (helper.isEmpty()) return Optional.empty();
        if (!Text.isKey(helper)) throw new Refused(new NoMandate());
        return Optional.of(new ActingHelper(helper, mandates.require(personId, helper, Scope.REQUEST_CORRECTION)));
    }

    private static String number(String text) {
        if (!Text.isKey(text)) throw new Refused(new UnknownCorrection());
        return text;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
