package portability.claims.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.grpc.Status.Code;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import portability.claims.cluster.ClaimsNode;
import portability.claims.cluster.Fails;
import portability.claims.cluster.TestPartner;
import portability.claims.partners.Descriptor;
import portability.ledger.edge.Role;
import portability.ledger.testkit.postgres.PostgresTest;
import portability.proto.claims.v1.ConfirmPartnerRequest;
import portability.proto.claims.v1.EnrolPartnerRequest;
import portability.proto.claims.v1.EnrolPartnerResponse;
import portability.proto.claims.v1.GetDescriptorRequest;
import portability.proto.claims.v1.ListPartnersRequest;
import portability.proto.claims.v1.Partner;
import portability.proto.claims.v1.SignedDescriptor;

/// Enrolment: trust that two officers establish, and nobody else.
@PostgresTest
class DirectoryTest {
    private static final ClaimsNode NL = new ClaimsNode("NL:SVB");

    @BeforeAll
    static void start() {
        NL.start();
    }

    @AfterAll
    static void stop() {
        NL.close();
    }

    @Test
    void tells_its_own_descriptor_the_same_at_every_start() {
        var before = NL.officer().getDescriptor(GetDescriptorRequest.getDefaultInstance());
        var read = Descriptor.read(before.getSignedDescriptor().toByteArray());
        assertThat(read.institution().toString()).isEqualTo("NL:SVB");
        assertThat(read.fingerprint()).isEqualTo(before.getFingerprint()).matches("([0-9a-f]{4} ){15}[0-9a-f]{4}");
        NL.stop();
        NL.start();
        assertThat(NL.officer().getDescriptor(GetDescriptorRequest.getDefaultInstance()))
                .isEqualTo(before);
    }

    @Test
    void a_partner_is_active_when_two_different_officers_have_confirmed() {
        var partner = new TestPartner("DE:DRV");
        var enrolled = enrol(partner);
        assertThat(enrolled.getInstitution()).isEqualTo("DE:DRV");
        assertThat(listed("DE:DRV").getActive()).isFalse();
        assertThat(confirm("officer-1", partner, enrolled.getFingerprint())).isFalse();
        Fails.with(
                Code.FAILED_PRECONDITION,
                "SAME_OFFICER",
                () -> confirm("officer-1", partner, enrolled.getFingerprint()));
        assertThat(listed("DE:DRV").getActive()).isFalse();
        // As it may be read out: without groups, in capitals.
        var readOut = enrolled.getFingerprint().replace(" ", "").toUpperCase(java.util.Locale.ROOT);
        assertThat(confirm("officer-2", partner, readOut)).isTrue();
        assertThat(listed("DE:DRV"))
                .returns(true, Partner::getActive)
                .returns(0L, Partner::getUndelivered)
                .returns("CLOSED", Partner::getCircuit)
                .returns(enrolled.getFingerprint(), Partner::getFingerprint);
        assertThat(confirm("officer-1", partner, enrolled.getFingerprint())).isTrue();
    }

    @Test
    void a_fingerprint_that_differs_confirms_nothing() {
        var partner = new TestPartner("MA:CNSS");
        enrol(partner);
        var other = new TestPartner("MA:CNSS").descriptor.descriptor().fingerprint();
        Fails.with(Code.FAILED_PRECONDITION, "FINGERPRINT_DIFFERS", () -> confirm("officer-1", partner, other));
        Fails.with(Code.FAILED_PRECONDITION, "FINGERPRINT_DIFFERS", () -> confirm("officer-2", partner, ""));
        assertThat(listed("MA:CNSS").getActive()).isFalse();
    }

    @Test
    void who_is_not_enrolled_cannot_be_confirmed() {
        Fails.with(Code.NOT_FOUND, "UNKNOWN_PARTNER", () -> confirm("officer-1", new TestPartner("FR:CNAV"), "0000"));
    }

    @Test
    void the_same_descriptor_again_changes_nothing_and_another_is_refused() {
        var partner = new TestPartner("ES:INSS");
        assertThat(enrol(partner)).isEqualTo(enrol(partner));
        Fails.with(Code.FAILED_PRECONDITION, "ALREADY_ENROLLED", () -> enrol(new TestPartner("ES:INSS")));
    }

    @Test
    void refuses_a_descriptor_that_is_altered_foreign_or_none() throws Exception {
        var good = SignedDescriptor.parseFrom(
                new TestPartner("PT:ISS").descriptor.signed().toByteArray());
        var foreign = SignedDescriptor.parseFrom(
                new TestPartner("PT:ISS").descriptor.signed().toByteArray());
        var own = NL.officer()
                .getDescriptor(GetDescriptorRequest.getDefaultInstance())
                .getSignedDescriptor();
        for (var bad : new ByteString[] {
            ByteString.copyFromUtf8("nonsense"),
            ByteString.EMPTY,
            good.toBuilder().clearSignature().build().toByteString(),
            good.toBuilder().setSignature(foreign.getSignature()).build().toByteString(),
            own
        })
            Fails.with(
                    Code.INVALID_ARGUMENT,
                    "INVALID_DESCRIPTOR",
                    () -> NL.officer()
                            .enrolPartner(EnrolPartnerRequest.newBuilder()
                                    .setSignedDescriptor(bad)
                                    .build()));
    }

    @Test
    void an_operator_may_enrol_but_not_confirm() {
        var partner = new TestPartner("AT:PV");
        NL.as("operator", Role.OPERATOR)
                .enrolPartner(EnrolPartnerRequest.newBuilder()
                        .setSignedDescriptor(partner.descriptor.signed().toByteString())
                        .build());
        var confirm = ConfirmPartnerRequest.newBuilder()
                .setInstitution("AT:PV")
                .setFingerprint(partner.descriptor.descriptor().fingerprint())
                .build();
        Fails.with(
                Code.PERMISSION_DENIED,
                "ROLE_MAY_NOT",
                () -> NL.as("operator", Role.OPERATOR).confirmPartner(confirm));
    }

    private static EnrolPartnerResponse enrol(TestPartner partner) {
        return NL.officer()
                .enrolPartner(EnrolPartnerRequest.newBuilder()
                        .setSignedDescriptor(partner.descriptor.signed().toByteString())
                        .build());
    }

    private static boolean confirm(String officer, TestPartner partner, String fingerprint) {
        return NL.as(officer, Role.OFFICER)
                .confirmPartner(ConfirmPartnerRequest.newBuilder()
                        .setInstitution(partner.institution())
                        .setFingerprint(fingerprint)
                        .build())
                .getActive();
    }

    private static Partner listed(String institution) {
        return NL.officer().listPartners(ListPartnersRequest.getDefaultInstance()).getPartnersList().stream()
                .filter(partner -> partner.getInstitution().equals(institution))
                .findFirst()
                .orElseThrow();
    }
}
