package portability.sandbox;

import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import portability.proto.contributions.v1.AnswerCorrectionRequest;
import portability.proto.contributions.v1.AnswerCorrectionResponse;
import portability.proto.contributions.v1.CareerEffect;
import portability.proto.contributions.v1.ContributionsServiceGrpc.ContributionsServiceImplBase;
import portability.proto.contributions.v1.Correction;
import portability.proto.contributions.v1.CorrectionsServiceGrpc.CorrectionsServiceImplBase;
import portability.proto.contributions.v1.DecideLinkRequest;
import portability.proto.contributions.v1.DecideLinkResponse;
import portability.proto.contributions.v1.FindPersonRequest;
import portability.proto.contributions.v1.FindPersonResponse;
import portability.proto.contributions.v1.FindPersonsRequest;
import portability.proto.contributions.v1.FindPersonsResponse;
import portability.proto.contributions.v1.GetCorrectionRequest;
import portability.proto.contributions.v1.GetCorrectionResponse;
import portability.proto.contributions.v1.GetPersonRequest;
import portability.proto.contributions.v1.GetPersonResponse;
import portability.proto.contributions.v1.GrantMandateRequest;
import portability.proto.contributions.v1.GrantMandateResponse;
import portability.proto.contributions.v1.LinkChange;
import portability.proto.contributions.v1.LinkProposal;
import portability.proto.contributions.v1.LinksServiceGrpc.LinksServiceImplBase;
import portability.proto.contributions.v1.ListLinksRequest;
import portability.proto.contributions.v1.ListLinksResponse;
import portability.proto.contributions.v1.ListMandatesRequest;
import portability.proto.contributions.v1.ListMandatesResponse;
import portability.proto.contributions.v1.ListOpenCorrectionsRequest;
import portability.proto.contributions.v1.ListOpenCorrectionsResponse;
import portability.proto.contributions.v1.ListUndecidedLinksRequest;
import portability.proto.contributions.v1.ListUndecidedLinksResponse;
import portability.proto.contributions.v1.LodgeCorrectionRequest;
import portability.proto.contributions.v1.LodgeCorrectionResponse;
import portability.proto.contributions.v1.Mandate;
import portability.proto.contributions.v1.MandateScope;
import portability.proto.contributions.v1.OpenCorrection;
import portability.proto.contributions.v1.ProposeLinkRequest;
import portability.proto.contributions.v1.ProposeLinkResponse;
import portability.proto.contributions.v1.RegisterPersonRequest;
import portability.proto.contributions.v1.RegisterPersonResponse;
import portability.proto.contributions.v1.RevokeMandateRequest;
import portability.proto.contributions.v1.RevokeMandateResponse;
import portability.proto.types.v1.PersonDetails;

/// The contributions service as officers' commands ask it, with answers that never change.
final class CareerAnswersOfTests {
    static final String NUMBER = "C-4T7K-02QM-9XWB";

    final List<Object> asked = new CopyOnWriteArrayList<>();

    final ContributionsServiceImplBase contributions = new ContributionsServiceImplBase() {
        @Override
        public void registerPerson(RegisterPersonRequest request, StreamObserver<RegisterPersonResponse> answer) {
            reply(
                    request,
                    answer,
                    RegisterPersonResponse.newBuilder().setPersonId("p-1").build());
        }

        @Override
        public void findPerson(FindPersonRequest request, StreamObserver<FindPersonResponse> answer) {
            reply(
                    request,
                    answer,
                    FindPersonResponse.newBuilder()
                            .setPersonId("p-1")
                            .setPerson(fatima())
                            .build());
        }

        @Override
        public void findPersons(FindPersonsRequest request, StreamObserver<FindPersonsResponse> answer) {
            var found = FindPersonsResponse.newBuilder().setIncomplete(true);
            found.addCandidatesBuilder()
                    .setPersonId("p-1")
                    .setPerson(fatima())
                    .setScore(934)
                    .addOnlyKnown("El")
                    .setBirthDateMatch("YEAR_ONLY")
                    .setSexMatch("NOT_TOLD")
                    .addPartsBuilder()
                    .setAsked("Fatma")
                    .setKnown("Fatima")
                    .setManner("FORM_OF_ONE_NAME");
            reply(request, answer, found.build());
        }

        @Override
        public void getPerson(GetPersonRequest request, StreamObserver<GetPersonResponse> answer) {
            var known = GetPersonResponse.newBuilder()
                    .setPersonId("p-1")
                    .setPerson(fatima())
                    .setTransliterated("fatima el amrani")
                    .addLinkedPersonIds("p-2");
            known.addFactsBuilder()
                    .setFactId("f-1")
                    .setRecordedAt("2026-01-02T00:00:00Z")
                    .getFactBuilder()
                    .setNationality("NL")
                    .setFirstDay("1995-01-01");
            reply(request, answer, known.build());
        }

        @Override
        public void proposeLink(ProposeLinkRequest request, StreamObserver<ProposeLinkResponse> answer) {
            reply(request, answer, ProposeLinkResponse.getDefaultInstance());
        }

        @Override
        public void decideLink(DecideLinkRequest request, StreamObserver<DecideLinkResponse> answer) {
            reply(request, answer, DecideLinkResponse.getDefaultInstance());
        }

        @Override
        public void grantMandate(GrantMandateRequest request, StreamObserver<GrantMandateResponse> answer) {
            reply(
                    request,
                    answer,
                    GrantMandateResponse.newBuilder().setMandateId("m-1").build());
        }

        @Override
        public void revokeMandate(RevokeMandateRequest request, StreamObserver<RevokeMandateResponse> answer) {
            reply(request, answer, RevokeMandateResponse.getDefaultInstance());
        }

        @Override
        public void listMandates(ListMandatesRequest request, StreamObserver<ListMandatesResponse> answer) {
            var mandate = Mandate.newBuilder()
                    .setMandateId("m-1")
                    .setHelper("karim")
                    .setHelperName("Karim")
                    .addScopes(MandateScope.MANDATE_SCOPE_CLAIM)
                    .setFirstDay("2026-01-01")
                    .setLastDay("2026-12-31")
                    .setEvidence("a letter");
            reply(
                    request,
                    answer,
                    ListMandatesResponse.newBuilder().addMandates(mandate).build());
        }
    };

    final LinksServiceImplBase links = new LinksServiceImplBase() {
        @Override
        public void listLinks(ListLinksRequest request, StreamObserver<ListLinksResponse> answer) {
            reply(request, answer, ListLinksResponse.getDefaultInstance());
        }

        @Override
        public void listUndecidedLinks(
                ListUndecidedLinksRequest request, StreamObserver<ListUndecidedLinksResponse> answer) {
            var proposal = LinkProposal.newBuilder()
                    .setPersonId("p-1")
                    .setOtherPersonId("p-2")
                    .setChange(LinkChange.LINK_CHANGE_LINK)
                    .setProposedBy("officer-1")
                    .setProposedAt("2026-01-02T00:00:00Z")
                    .setState("UNDECIDED");
            reply(
                    request,
                    answer,
                    ListUndecidedLinksResponse.newBuilder()
                            .addProposals(proposal)
                            .build());
        }
    };

    final CorrectionsServiceImplBase corrections = new CorrectionsServiceImplBase() {
        @Override
        public void lodgeCorrection(LodgeCorrectionRequest request, StreamObserver<LodgeCorrectionResponse> answer) {
            reply(
                    request,
                    answer,
                    LodgeCorrectionResponse.newBuilder()
                            .setNumber(NUMBER)
                            .setReceivedOn("2026-01-02")
                            .setAnswerBy("2026-02-02")
                            .build());
        }

        @Override
        public void answerCorrection(AnswerCorrectionRequest request, StreamObserver<AnswerCorrectionResponse> answer) {
            var effect = CareerEffect.newBuilder().setManner("FOUND").setPeriodId("period-1");
            reply(
                    request,
                    answer,
                    AnswerCorrectionResponse.newBuilder().addEffects(effect).build());
        }

        @Override
        public void getCorrection(GetCorrectionRequest request, StreamObserver<GetCorrectionResponse> answer) {
            var correction = Correction.newBuilder()
                    .setNumber(NUMBER)
                    .setState("REFUSED")
                    .setReceivedOn("2026-01-02")
                    .setAnswerBy("2026-02-02")
                    .setInWords("You want: count it\nWe do not change your career.");
            reply(
                    request,
                    answer,
                    GetCorrectionResponse.newBuilder().setCorrection(correction).build());
        }

        @Override
        public void listOpenCorrections(
                ListOpenCorrectionsRequest request, StreamObserver<ListOpenCorrectionsResponse> answer) {
            var open = OpenCorrection.newBuilder()
                    .setNumber(NUMBER)
                    .setState("ASKED")
                    .setReceivedOn("2026-01-02")
                    .setAnswerBy("2026-02-02")
                    .setOverdue(true)
                    .setReminders(2);
            reply(
                    request,
                    answer,
                    ListOpenCorrectionsResponse.newBuilder()
                            .addCorrections(open)
                            .build());
        }
    };

    private static PersonDetails fatima() {
        var person = PersonDetails.newBuilder()
                .setFamilyName("El Amrani")
                .setGivenNames("Fatima")
                .setBirthDate("1958-01-20")
                .addNationalities("MA");
        person.addNumbersBuilder().setInstitution("DE:DRV").setNumber("111");
        return person.build();
    }

    private <T> void reply(Object request, StreamObserver<T> answer, T response) {
        asked.add(request);
        answer.onNext(response);
        answer.onCompleted();
    }
}
