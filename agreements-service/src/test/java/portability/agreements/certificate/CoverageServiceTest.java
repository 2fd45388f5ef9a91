package portability.agreements.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.MethodDescriptor;
import io.grpc.Status.Code;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import portability.agreements.client.ServiceTest;
import portability.ledger.privacy.reads.ReadTable;
import portability.ledger.seal.OpenedDocument;
import portability.ledger.testkit.privacy.ClearText;
import portability.proto.agreements.v1.AgreementsServiceGrpc;
import portability.proto.agreements.v1.CertificateStanding;
import portability.proto.agreements.v1.CoverageServiceGrpc;
import portability.proto.agreements.v1.ExchangeRateServiceGrpc;
import portability.proto.agreements.v1.GetCoverageCertificateRequest;
import portability.proto.agreements.v1.HealthLawServiceGrpc;
import portability.proto.agreements.v1.IssueCoverageCertificateRequest;
import portability.proto.agreements.v1.IssueCoverageCertificateResponse;
import portability.proto.agreements.v1.OutlookServiceGrpc;
import portability.proto.agreements.v1.PostingFacts;
import portability.proto.agreements.v1.ProcedureServiceGrpc;
import portability.proto.agreements.v1.RegisterServiceGrpc;
import portability.proto.agreements.v1.SpecialGroup;
import portability.proto.agreements.v1.VerifyCoverageCertificateRequest;
import portability.proto.agreements.v1.VerifyCoverageCertificateResponse;
import portability.proto.agreements.v1.WelfareRulesServiceGrpc;
import portability.proto.agreements.v1.WithdrawCoverageCertificateRequest;
import portability.proto.agreements.v1.WorkSituation;
import portability.proto.exchange.v1.CoverageCertificate;
import portability.proto.exchange.v1.SealedDocument;
import portability.proto.privacy.v1.PrivacyServiceGrpc;
import portability.proto.types.v1.PersonDetails;
import portability.proto.types.v1.Sex;
import portability.proto.types.v1.Step;

/// Certificates as clients of the German institution meet them.
class CoverageServiceTest extends ServiceTest {
    @Autowired
    ReadTable reads;

    @BeforeEach
    void lawIsLoaded() {
        assertThat(loadLaw().getChecksum()).isNotEmpty();
    }

    @Test
    void issues_a_certificate_that_can_be_verified_offline_and_again_the_same() {
        var issued = issue(posting("offline"));
        assertThat(issue(posting("offline"))).as("the same request again").isEqualTo(issued);
        assertThat(issued.getStepsList())
                .isNotEmpty()
                .allSatisfy(step -> assertThat(step.getText()).isNotBlank());
        var opened = OpenedDocument.open(issued.getSealedCertificate().toByteArray(), (_, _) -> Optional.of(ourKey()));
        assertThat(opened.header().getSender()).isEqualTo("DE:DRV");
        assertThat(opened.header().toString())
                .as("no personal data is signed in clear")
                .doesNotContain("Haddad");
        var said = opened.part(0, CoverageCertificate.parser(), CoverageCertificate.getDefaultInstance());
        assertThat(said.getForm()).isEqualTo("A1");
        assertThat(said.getLegislation()).isEqualTo("DE");
        assertThat(said.getWorkedInList()).containsExactly("FR");
        assertThat(said.getPerson().getFamilyName()).isEqualTo("Haddad");
        assertThat(verify(issued.getSealedCertificate(), "2026-12-31").getStanding())
                .isEqualTo(CertificateStanding.CERTIFICATE_STANDING_HOLDS);
        assertThat(verify(issued.getSealedCertificate(), "2027-01-01").getStanding())
                .isEqualTo(CertificateStanding.CERTIFICATE_STANDING_NOT_ON_THAT_DAY);
        assertRefused(
                () -> issue(posting("offline").setEmployer("another")), Code.FAILED_PRECONDITION, "REQUEST_ID_REUSED");
    }

    @Test
    void stores_nobody_in_clear() {
        assertThat(issue(posting("clear").setPerson(person("Boukhari"))).getCertificateId())
                .isNotEmpty();
        assertThat(new ClearText(sql).columnsHolding("Boukhari")).isEmpty();
    }

    @Test
    void a_withdrawn_certificate_says_since_when() {
        var issued = issue(posting("withdrawn"));
        var withdrawal = WithdrawCoverageCertificateRequest.newBuilder()
                .setCertificateId(issued.getCertificateId())
                .setFrom("2025-07-01")
                .setReason("the posting ended early")
                .build();
        assertRefused(
                () -> coverage("officer-1").withdrawCoverageCertificate(withdrawal),
                Code.FAILED_PRECONDITION,
                "SAME_OFFICER");
        assertThat(coverage("officer-2").withdrawCoverageCertificate(withdrawal))
                .isNotNull();
        assertThat(verify(issued.getSealedCertificate(), "2025-06-30")).satisfies(before -> {
            assertThat(before.getStanding()).isEqualTo(CertificateStanding.CERTIFICATE_STANDING_HOLDS);
            assertThat(before.getWithdrawnFrom()).isEqualTo("2025-07-01");
        });
        assertThat(verify(issued.getSealedCertificate(), "2025-07-01").getStanding())
                .isEqualTo(CertificateStanding.CERTIFICATE_STANDING_WITHDRAWN);
        var kept = coverage("officer-1")
                .getCoverageCertificate(GetCoverageCertificateRequest.newBuilder()
                        .setCertificateId(issued.getCertificateId())
                        .build());
        assertThat(kept.getSealedCertificate()).isEqualTo(issued.getSealedCertificate());
        assertThat(kept.getWithdrawalReason()).isEqualTo("the posting ended early");
        assertRefused(
                () -> coverage("officer-2")
                        .withdrawCoverageCertificate(withdrawal.toBuilder()
                                .setCertificateId("00000000-0000-0000-0000-000000000000")
                                .build()),
                Code.NOT_FOUND,
                "UNKNOWN_CERTIFICATE");
    }

    @Test
    void what_was_altered_or_never_issued_is_not_authentic() throws InvalidProtocolBufferException {
        var issued = SealedDocument.parseFrom(issue(posting("altered")).getSealedCertificate());
        var other = SealedDocument.parseFrom(issue(posting("other")).getSealedCertificate());
        assertThat(flaw(issued.toBuilder().setSignature(other.getSignature()).build()))
                .isEqualTo("BAD_SIGNATURE");
        assertThat(flaw(issued.toBuilder().clearSignature().build())).isEqualTo("UNSIGNED");
        assertThat(flaw(issued.toBuilder()
                        .clearParts()
                        .addAllParts(other.getPartsList())
                        .build()))
                .isEqualTo("ALTERED_BODY");
        assertThat(flaw(SealedDocument.getDefaultInstance())).isEqualTo("OTHER_KIND");
        assertThat(verify(ByteString.copyFromUtf8("no document"), "").getFlaw()).isEqualTo("NOT_A_DOCUMENT");
    }

    @Test
    void refuses_what_this_state_does_not_certify() {
        assertRefused(
                () -> issue(posting("long").setLastDay("2027-01-01")),
                Code.FAILED_PRECONDITION,
                "LEGISLATION_UNDECIDED");
        var french = posting("french");
        french.getSituationBuilder().getPostingBuilder().setSending("FR").setHost("DE");
        assertRefused(() -> issue(french), Code.FAILED_PRECONDITION, "NOT_OUR_LEGISLATION");
        assertRefused(() -> issue(posting("law").setInstrument("XX")), Code.NOT_FOUND, "UNKNOWN_LAW");
        assertRefused(
                () -> issue(posting("early").setFirstDay("2009-01-01").setLastDay("2009-02-01")),
                Code.FAILED_PRECONDITION,
                "LAW_MISSING");
        assertRefused(() -> issue(posting("nobody").clearPerson()), Code.INVALID_ARGUMENT, "INVALID_REQUEST");
        assertRefused(
                () -> issue(posting("reversed").setLastDay("2024-12-31")), Code.INVALID_ARGUMENT, "INVALID_REQUEST");
    }

    @Test
    void a_bilateral_clause_is_certified_by_its_own_form_for_its_own_time() throws InvalidProtocolBufferException {
        var american = toAmerica("bilateral", "US-DE").setLastDay("2029-12-31");
        var issued = issue(american);
        var said = CoverageCertificate.parseFrom(SealedDocument.parseFrom(issued.getSealedCertificate())
                .getParts(0)
                .getContent());
        assertThat(said.getForm()).isEqualTo("certificate of coverage");
        assertThat(said.getLegislation()).isEqualTo("DE");
        assertThat(said.getArticle().getInstrument()).isEqualTo("US totalisation agreements");
        assertThat(said.getProvisional()).isFalse();
        assertThat(issued.getStepsList())
                .extracting(step -> step.getArticle().getInstrument())
                .containsOnly("US totalisation agreements");
        assertThat(verify(issued.getSealedCertificate(), "2029-12-31").getStanding())
                .isEqualTo(CertificateStanding.CERTIFICATE_STANDING_HOLDS);
        var withdrawal = WithdrawCoverageCertificateRequest.newBuilder()
                .setCertificateId(issued.getCertificateId())
                .setFrom("2026-01-01")
                .setReason("sent home");
        assertThat(coverage("officer-2").withdrawCoverageCertificate(withdrawal.build()))
                .isNotNull();
        assertThat(verify(issued.getSealedCertificate(), "2026-01-01").getStanding())
                .isEqualTo(CertificateStanding.CERTIFICATE_STANDING_WITHDRAWN);
        assertRefused(
                () -> issue(toAmerica("a day too long", "US-DE").setLastDay("2030-01-01")),
                Code.FAILED_PRECONDITION,
                "LEGISLATION_UNDECIDED");
        var agreed = toAmerica("agreed", "US-DE").setLastDay("2030-01-01");
        agreed.getSituationBuilder().setAgreed("DE");
        assertThat(issue(agreed).getStepsList())
                .extracting(Step::getRule)
                .containsExactly("AGREED_BY_THE_STATES", "CERTIFICATE_DUE");
    }

    @Test
    void nobody_is_certified_by_a_clause_that_is_not_loaded_or_does_not_bind() {
        // An agreement whose rules are loaded, and which has no such clause; and one that the register alone knows.
        assertRefused(() -> issue(toAmerica("no clause", "US-IT")), Code.FAILED_PRECONDITION, "NO_POSTING_RULE");
        assertRefused(() -> issue(toAmerica("register", "us-de")), Code.FAILED_PRECONDITION, "NO_POSTING_RULE");
        // The name of the common clause is no instrument's.
        assertRefused(() -> issue(toAmerica("common", "US-TOTALISATION")), Code.NOT_FOUND, "UNKNOWN_LAW");
        assertRefused(() -> issue(toAmerica("others", "US-FR")), Code.FAILED_PRECONDITION, "NOT_BOUND");
        assertRefused(
                () -> issue(
                        toAmerica("before", "US-DE").setFirstDay("1979-11-30").setLastDay("1980-11-29")),
                Code.FAILED_PRECONDITION,
                "NOT_BOUND");
        var mariner = toAmerica("mariner", "US-DE");
        mariner.getSituationBuilder()
                .clearPosting()
                .setSpecial(SpecialGroup.SPECIAL_GROUP_MARINER)
                .setSpecialState("DE");
        assertRefused(() -> issue(mariner), Code.FAILED_PRECONDITION, "LEGISLATION_UNDECIDED");
    }

    @Test
    void every_rpc_says_whether_it_hands_out_a_persons_data() {
        var rpcs = Stream.of(
                        AgreementsServiceGrpc.getServiceDescriptor(),
                        RegisterServiceGrpc.getServiceDescriptor(),
                        OutlookServiceGrpc.getServiceDescriptor(),
                        ProcedureServiceGrpc.getServiceDescriptor(),
                        HealthLawServiceGrpc.getServiceDescriptor(),
                        ExchangeRateServiceGrpc.getServiceDescriptor(),
                        WelfareRulesServiceGrpc.getServiceDescriptor(),
                        CoverageServiceGrpc.getServiceDescriptor(),
                        PrivacyServiceGrpc.getServiceDescriptor())
                .flatMap(service -> service.getMethods().stream())
                .map(MethodDescriptor::getFullMethodName)
                .toList();
        assertThat(reads.rpcs()).containsExactlyInAnyOrderElementsOf(rpcs);
    }

    private static IssueCoverageCertificateRequest.Builder posting(String id) {
        return IssueCoverageCertificateRequest.newBuilder()
                .setRequestId("certificate " + id)
                .setPerson(person("Haddad"))
                .setEmployer("Bau GmbH")
                .setInstrument("EU-883-2004")
                .setSituation(WorkSituation.newBuilder()
                        .setResidence("DE")
                        .setPosting(PostingFacts.newBuilder().setSending("DE").setHost("FR")))
                .setFirstDay("2025-01-01")
                .setLastDay("2026-12-31");
    }

    private static IssueCoverageCertificateRequest.Builder toAmerica(String id, String instrument) {
        var request = posting(id).setInstrument(instrument);
        request.getSituationBuilder().getPostingBuilder().setHost("US");
        return request;
    }

    private static PersonDetails.Builder person(String name) {
        return PersonDetails.newBuilder()
                .setFamilyName(name)
                .setGivenNames("Samira")
                .setBirthDate("1980-02-29")
                .setSex(Sex.SEX_FEMALE)
                .addNationalities("MA");
    }

    private IssueCoverageCertificateResponse issue(IssueCoverageCertificateRequest.Builder request) {
        return coverage("officer-1").issueCoverageCertificate(request.build());
    }

    private String flaw(SealedDocument document) {
        var answer = verify(document.toByteString(), "");
        assertThat(answer.getStanding()).isEqualTo(CertificateStanding.CERTIFICATE_STANDING_NOT_AUTHENTIC);
        return answer.getFlaw();
    }

    private VerifyCoverageCertificateResponse verify(ByteString document, String day) {
        return coverage("officer-2")
                .verifyCoverageCertificate(VerifyCoverageCertificateRequest.newBuilder()
                        .setSealedCertificate(document)
                        .setDay(day)
                        .build());
    }
}
