package portability.agreements.register;

import io.grpc.stub.StreamObserver;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import portability.agreements.edge.Page;
import portability.agreements.edge.Words;
import portability.agreements.instrument.InstrumentDesk;
import portability.agreements.instrument.KnownInstruments;
import portability.agreements.pack.AdoptedLaw;
import portability.agreements.refusal.Refusal;
import portability.agreements.refusal.Refused;
import portability.law.register.Institution;
import portability.law.register.PairFindings;
import portability.law.register.Register;
import portability.law.register.RegisteredInstrument;
import portability.law.register.StateCode;
import portability.proto.agreements.v1.DropInstrumentProposalRequest;
import portability.proto.agreements.v1.DropInstrumentProposalResponse;
import portability.proto.agreements.v1.EnactInstrumentStepRequest;
import portability.proto.agreements.v1.EnactInstrumentStepResponse;
import portability.proto.agreements.v1.FindAgreementsRequest;
import portability.proto.agreements.v1.FindAgreementsResponse;
import portability.proto.agreements.v1.FindCompetentInstitutionRequest;
import portability.proto.agreements.v1.FindCompetentInstitutionResponse;
import portability.proto.agreements.v1.FindFocalPointRequest;
import portability.proto.agreements.v1.FindFocalPointResponse;
import portability.proto.agreements.v1.GetInstrumentRequest;
import portability.proto.agreements.v1.GetInstrumentResponse;
import portability.proto.agreements.v1.InstitutionRole;
import portability.proto.agreements.v1.ListInstrumentsRequest;
import portability.proto.agreements.v1.ListInstrumentsResponse;
import portability.proto.agreements.v1.ListedInstrument;
import portability.proto.agreements.v1.ProposeInstrumentStepRequest;
import portability.proto.agreements.v1.ProposeInstrumentStepResponse;
import portability.proto.agreements.v1.RegisterServiceGrpc.RegisterServiceImplBase;

/// The register's edge.
public final class RegisterGrpcService extends RegisterServiceImplBase {
    private final AdoptedLaw law;
    private final InstrumentDesk desk;
    private final StepCalls steps;
    private final Clock clock;

    public RegisterGrpcService(AdoptedLaw law, InstrumentDesk desk, StepCalls steps, Clock clock) {
        this.law = law;
        this.desk = desk;
        this.steps = steps;
        this.clock = clock;
    }

    @Override
    public void listInstruments(ListInstrumentsRequest request, StreamObserver<ListInstrumentsResponse> answer) {
        var page = Page.of(request.getPageSize(), request.getPageToken());
        var states = request.getStatesList().stream()
                .map(text -> Words.state("states", text))
                .toList();
        var day = day(request.getAsOf());
        var known = desk.known(Words.moment("known_at", request.getKnownAt()));
        var found = known.register().instruments().values().stream()
                .filter(instrument -> states.stream()
                        .allMatch(state -> instrument.party(state).isPresent()))
                .sorted(Comparator.comparing(RegisteredInstrument::id))
                .toList();
        var cut = page.cut(found, RegisteredInstrument::id);
        var response = ListInstrumentsResponse.newBuilder().setNextPageToken(cut.next());
        cut.entries().forEach(instrument -> response.addInstruments(line(known, instrument, day)));
        reply(answer, response.build());
    }

    private static ListedInstrument line(KnownInstruments known, RegisteredInstrument instrument, LocalDate day) {
        return ListedInstrument.newBuilder()
                .setId(instrument.id())
                .setTitle(instrument.title())
                .addAllStates(instrument.parties().stream()
                        .map(party -> party.state().code())
                        .toList())
                .setStanding(RegisterProtos.standing(known.standing(instrument, day)))
                .build();
    }

    @Override
    public void getInstrument(GetInstrumentRequest request, StreamObserver<GetInstrumentResponse> answer) {
        var day = day(request.getAsOf());
        var known = desk.known(Words.moment("known_at", request.getKnownAt()));
        var instrument = known.find(request.getId());
        var proposed = known.steps(request.getId());
        if (instrument.isEmpty() && proposed.isEmpty()) throw new Refused(new Refusal.UnknownInstrument());
        var response = GetInstrumentResponse.newBuilder();
        instrument.ifPresent(it -> response.setInstrument(RegisterProtos.instrument(it, known.isDraftedHere(it.id())))
                .setStanding(RegisterProtos.standing(known.standing(it, day))));
        proposed.forEach(step -> response.addSteps(RegisterProtos.proposal(step)));
        reply(answer, response.build());
    }

    @Override
    public void findAgreements(FindAgreementsRequest request, StreamObserver<FindAgreementsResponse> answer) {
        var one = Words.state("one", request.getOne());
        var other = Words.state("other", request.getOther());
        var branch = Words.branch(request.getBranch());
        var day = day(request.getDay());
        var knownAt = Words.moment("known_at", request.getKnownAt());
        var known = desk.known(knownAt);
        var pack = law.heldAt(knownAt).pack();
        var found = PairFindings.of(known.register(), pack, one, other, day, branch, known::enacted);
        var response = FindAgreementsResponse.newBuilder()
                .setAnswer(RegisterProtos.answer(found.answer()))
                .setLawChecksum(pack.checksum());
        found.findings()
                .forEach(finding -> response.addFindings(RegisterProtos.finding(
                        finding, known.isDraftedHere(finding.instrument().id()))));
        known.register().liaison(one, branch).forEach(body -> response.addBodiesOfOne(RegisterProtos.body(body)));
        known.register().liaison(other, branch).forEach(body -> response.addBodiesOfOther(RegisterProtos.body(body)));
        note(known.register(), one).ifPresent(response::addNotes);
        note(known.register(), other).ifPresent(response::addNotes);
        reply(answer, response.build());
    }

    private static Optional<String> note(Register register, StateCode state) {
        return Optional.ofNullable(register.parts().get(state)).map(Register.Part::note);
    }

    @Override
    public void findCompetentInstitution(
            FindCompetentInstitutionRequest request, StreamObserver<FindCompetentInstitutionResponse> answer) {
        var found = new Competences(law.held())
                .find(
                        Words.country("state", request.getState()),
                        Words.branch(request.getBranch()),
                        role(request.getRole()),
                        day(request.getDay()));
        reply(
                answer,
                FindCompetentInstitutionResponse.newBuilder()
                        .addAllInstitutions(found)
                        .build());
    }

    private static Optional<Institution.Role> role(InstitutionRole role) {
        return switch (role) {
            case INSTITUTION_ROLE_UNSPECIFIED -> Optional.empty();
            case INSTITUTION_ROLE_BENEFITS -> Optional.of(Institution.Role.BENEFITS);
            case INSTITUTION_ROLE_COVERAGE -> Optional.of(Institution.Role.COVERAGE);
            case INSTITUTION_ROLE_HEALTH_SETTLEMENT -> Optional.of(Institution.Role.HEALTH_SETTLEMENT);
            case INSTITUTION_ROLE_LIAISON -> Optional.of(Institution.Role.LIAISON);
            case UNRECOGNIZED -> throw Words.invalidQuestion("no such role");
        };
    }

    @Override
    public void findFocalPoint(FindFocalPointRequest request, StreamObserver<FindFocalPointResponse> answer) {
        var response = FindFocalPointResponse.newBuilder();
        law.held()
                .register()
                .bodies(Words.state("state", request.getState()), Words.branch(request.getBranch()))
                .forEach(body -> response.addBodies(RegisterProtos.body(body)));
        reply(answer, response.build());
    }

    @Override
    public void proposeInstrumentStep(
            ProposeInstrumentStepRequest request, StreamObserver<ProposeInstrumentStepResponse> answer) {
        reply(answer, steps.propose(request));
    }

    @Override
    public void enactInstrumentStep(
            EnactInstrumentStepRequest request, StreamObserver<EnactInstrumentStepResponse> answer) {
        reply(answer, steps.enact(request));
    }

    @Override
    public void dropInstrumentProposal(
            DropInstrumentProposalRequest request, StreamObserver<DropInstrumentProposalResponse> answer) {
        reply(answer, steps.drop(request));
    }

    private LocalDate day(String text) {
        return Words.optionalDate("day", text).orElseGet(() -> LocalDate.now(clock));
    }

    private static <T> void reply(StreamObserver<T> answer, T response) {
        answer.onNext(response);
        answer.onCompleted();
    }
}
