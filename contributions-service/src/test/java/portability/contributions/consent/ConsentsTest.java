package portability.contributions.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status.Code;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portability.contributions.client.Fails;
import portability.contributions.client.ServiceTest;
import portability.ledger.edge.Role;
import portability.proto.contributions.v1.CheckConsentRequest;
import portability.proto.contributions.v1.ConsentPurpose;
import portability.proto.contributions.v1.GiveConsentRequest;
import portability.proto.contributions.v1.ListConsentsRequest;
import portability.proto.contributions.v1.RevokeConsentRequest;

/// What needs a person's consent is done for the purpose, the recipient and the days she said. Today is 30 June 2025.
class ConsentsTest extends ServiceTest {
    private String ana = "";

    @BeforeEach
    void aPersonOfItsOwn() {
        ana = officer().register(newId());
    }

    private GiveConsentRequest.Builder consent(String firstDay, String lastDay) {
        return GiveConsentRequest.newBuilder()
                .setRequestId(newId())
                .setPersonId(ana)
                .setPurpose(ConsentPurpose.CONSENT_PURPOSE_OWN_STATEMENT)
                .setRecipient("MA:CNSS")
                .setFirstDay(firstDay)
                .setLastDay(lastDay)
                .setEvidence("form signed at the counter");
    }

    private String give(GiveConsentRequest.Builder consent) {
        return officer().consents().giveConsent(consent.build()).getConsentId();
    }

    private String check(ConsentPurpose purpose, String recipient) {
        return as(Role.SERVICE)
                .consents()
                .checkConsent(CheckConsentRequest.newBuilder()
                        .setPersonId(ana)
                        .setPurpose(purpose)
                        .setRecipient(recipient)
                        .build())
                .getConsentId();
    }

    private String check() {
        return check(ConsentPurpose.CONSENT_PURPOSE_OWN_STATEMENT, "MA:CNSS");
    }

    private void revoke(String consentId) {
        var _ = officer()
                .consents()
                .revokeConsent(RevokeConsentRequest.newBuilder()
                        .setRequestId(newId())
                        .setPersonId(ana)
                        .setConsentId(consentId)
                        .build());
    }

    @Test
    void a_consent_is_for_one_purpose_and_one_recipient() {
        denied("NO_CONSENT", this::check);
        var id = give(consent("2025-06-30", "2025-06-30"));
        assertThat(check()).isEqualTo(id);
        denied("NO_CONSENT", () -> check(ConsentPurpose.CONSENT_PURPOSE_OWN_STATEMENT, "DE:DRV"));
        denied("NO_CONSENT", () -> check(ConsentPurpose.CONSENT_PURPOSE_RESEARCH, "MA:CNSS"));
    }

    @Test
    void a_consent_begins_ends_and_is_revoked_and_stays_visible() {
        give(consent("2025-01-01", "2025-06-29"));
        give(consent("2025-07-01", ""));
        denied("CONSENT_NOT_IN_FORCE", this::check);
        var now = give(consent("2025-06-01", ""));
        assertThat(check()).isEqualTo(now);
        revoke(now);
        denied("CONSENT_NOT_IN_FORCE", this::check);
        Fails.with(Code.FAILED_PRECONDITION, "ALREADY_REVOKED", () -> revoke(now));
        assertThat(officer()
                        .consents()
                        .listConsents(ListConsentsRequest.newBuilder()
                                .setPersonId(ana)
                                .build())
                        .getConsentsList())
                .hasSize(3)
                .filteredOn(kept -> !kept.getRevokedAt().isEmpty())
                .singleElement()
                .satisfies(kept -> assertThat(kept.getConsentId()).isEqualTo(now));
    }

    @Test
    void what_means_nothing_is_no_consent() {
        invalid(consent("2025-01-01", "").setPurpose(ConsentPurpose.CONSENT_PURPOSE_UNSPECIFIED));
        invalid(consent("2025-01-01", "").clearRecipient());
        invalid(consent("", ""));
        invalid(consent("2025-12-31", "2025-01-01"));
        Fails.with(
                Code.NOT_FOUND,
                "UNKNOWN_PERSON",
                () -> give(consent("2025-01-01", "").setPersonId(newId())));
        Fails.with(Code.NOT_FOUND, "UNKNOWN_CONSENT", () -> revoke(newId()));
    }

    private static void denied(String reason, Runnable call) {
        Fails.with(Code.PERMISSION_DENIED, reason, call::run);
    }

    private void invalid(GiveConsentRequest.Builder consent) {
        Fails.with(Code.INVALID_ARGUMENT, "INVALID_CONSENT", () -> give(consent));
    }
}
