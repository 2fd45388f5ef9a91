package portability.agreements.determination;

import io.grpc.stub.StreamObserver;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import portability.agreements.pack.AdoptedLaw;
import portability.agreements.pack.Refusal;
import portability.agreements.pack.Refused;
import portability.kernel.InstitutionId;
import portability.law.LawListing.Listed;
import portability.ledger.edge.MalformedInput;
import portability.proto.agreements.v1.AgreementsServiceGrpc.AgreementsServiceImplBase;
import portability.proto.agreements.v1.DetermineRequest;
import portability.proto.agreements.v1.DetermineResponse;
import portability.proto.agreements.v1.GetLawRequest;
import portability.proto.agreements.v1.GetLawResponse;
import portability.proto.agreements.v1.LawValue;
import portability.proto.agreements.v1.ListLawRequest;
import portability.proto.agreements.v1.ListLawResponse;
import portability.proto.agreements.v1.LoadLawPackRequest;
import portability.proto.agreements.v1.LoadLawPackResponse;
import portability.totalisation.Totalisation;
import portability.totalisation.question.CareerFault;
import portability.totalisation.question.CareerRefused;
import portability.totalisation.reason.StepText;

/// The service's edge: reads the question, calculates from the adopted law, tells the answer.
public final class AgreementsGrpcService extends AgreementsServiceImplBase {
    private final AdoptedLaw law;
    private final InstitutionId institution;
    private final Clock clock;

    public AgreementsGrpcService(AdoptedLaw law, InstitutionId institution, Clock clock) {
        this.law = law;
        this.institution = institution;
        this.clock = clock;
    }

    @Override
    public void loadLawPack(LoadLawPackRequest request, StreamObserver<LoadLawPackResponse> answer) {
        var pack = law.adoptBundled();
        long unverified = pack.listAll(today()).stream()
                .filter(value -> !value.verified())
                .count();
        reply(
                answer,
                LoadLawPackResponse.newBuilder()
                        .setChecksum(pack.checksum())
                        .setInstruments(pack.instruments().size())
                        .setSchemes(pack.schemes().size())
                        .setUnverifiedValues(Math.toIntExact(unverified))
                        .build());
    }

    @Override
    public void listLaw(ListLawRequest request, StreamObserver<ListLawResponse> answer) {
        var pack = law.current();
        var day = day(request.getAsOf());
        var states = request.getStatesList().stream()
                .map(state -> Words.country("states", state))
                .toList();
        var found = ListLawResponse.newBuilder().setChecksum(pack.checksum());
        LawSummaries.of(pack, day, states).forEach(found::addLaws);
        reply(answer, found.build());
    }

    @Override
    public void getLaw(GetLawRequest request, StreamObserver<GetLawResponse> answer) {
        var pack = law.current();
        var day = day(request.getAsOf());
        var summary = LawSummaries.find(pack, request.getId())
                .orElseThrow(() -> new Refused(new Refusal.UnknownLaw(request.getId())));
        var found = GetLawResponse.newBuilder().setSummary(summary);
        pack.list(request.getId(), day).stream()
                .map(AgreementsGrpcService::wire)
                .forEach(found::addValues);
        reply(answer, found.build());
    }

    @Override
    public void determine(DetermineRequest request, StreamObserver<DetermineResponse> answer) {
        var pack = law.current();
        var question = Questions.question(request);
        if (!question.institution().equals(institution))
            throw new Refused(
                    new Refusal.WrongInstitution(question.institution().toString()));
        try {
            var applied = pack.lawFor(
                            institution, question.branch(), question.claim().lodgedOn())
                    .orElseThrow(() -> new Refused(new Refusal.NoScheme(institution.toString())));
            var found = Totalisation.determine(Questions.career(request, institution), question, applied);
            var answers = new Answers(new Steps(text(request.getLanguage())));
            reply(
                    answer,
                    DetermineResponse.newBuilder()
                            .setDetermination(answers.determination(found))
                            .build());
        } catch (CareerRefused refused) {
            throw malformed(refused.fault());
        }
    }

    private static MalformedInput malformed(CareerFault fault) {
        return switch (fault) {
            case CareerFault.UnknownCurrency(var reference, var currency) ->
                new MalformedInput("UNKNOWN_CURRENCY", reference + ": the scheme knows no " + currency + " that year");
            case CareerFault.ContingencyNotStated(var branch) ->
                Words.invalidQuestion("the day of the incapacity or the death is required for " + branch);
            case CareerFault.SexNotStated() ->
                Words.invalidQuestion("the law has another pension age for women: the person's sex is required");
            case CareerFault.SamePeriodTwice(var reference) -> invalidPeriod(reference + ": the same period twice");
            case CareerFault.OtherStatesPeriod(var state, var reference) ->
                invalidPeriod(reference + ": not a period of " + state);
            case CareerFault.NegativeFigure(var figure) -> invalidPeriod(figure + ": a figure below zero");
            case CareerFault.StateTwice(var state) -> invalidPeriod("two records of " + state);
            case CareerFault.NotOurPeriod(var reference) -> invalidPeriod(reference + ": not a period of this state");
            case CareerFault.MoreTimeThanSpan(var reference) ->
                invalidPeriod(reference + ": more time than its days can hold");
            case CareerFault.ReversedDates(var reference, var firstDay, var lastDay) ->
                invalidPeriod(reference + ": the last day " + lastDay + " is before the first " + firstDay);
            case CareerFault.DaysWithoutWeek(var reference) ->
                invalidPeriod(reference + ": days without the week of 5, 6 or 7 days they belong to");
            case CareerFault.TooPrecise(var reference) -> invalidPeriod(reference + ": more than nine decimals");
        };
    }

    private static MalformedInput invalidPeriod(String message) {
        return new MalformedInput("INVALID_PERIOD", message);
    }

    /// Until more phrasebooks exist, every language is answered in English, and the step's arguments tell the rest.
    private static StepText text(String language) {
        if (!language.isEmpty() && Locale.forLanguageTag(language).getLanguage().isEmpty())
            throw Words.invalidQuestion("language must be a BCP 47 tag");
        return StepText.english();
    }

    private LocalDate day(String asOf) {
        return Words.optionalDate("as_of", asOf).orElseGet(this::today);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static LawValue wire(Listed listed) {
        var value = LawValue.newBuilder()
                .setPath(listed.path())
                .setValue(listed.value())
                .setSource(listed.source())
                .setVerified(listed.verified());
        listed.from().ifPresent(from -> value.setFrom(from.toString()));
        return value.build();
    }

    private static <T> void reply(StreamObserver<T> answer, T response) {
        answer.onNext(response);
        answer.onCompleted();
    }
}
