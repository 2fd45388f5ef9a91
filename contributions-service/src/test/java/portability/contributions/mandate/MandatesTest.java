package portability.contributions.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static portability.contributions.client.Samples.period;

import io.grpc.Status.Code;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portability.contributions.client.Fails;
import portability.contributions.client.Identities;
import portability.contributions.client.ServiceTest;
import portability.ledger.edge.Role;
import portability.proto.contributions.v1.CheckMandateRequest;
import portability.proto.contributions.v1.GetCareerRequest;
import portability.proto.contributions.v1.GetCareerResponse;
import portability.proto.contributions.v1.GetPersonRequest;
import portability.proto.contributions.v1.ListMandatesRequest;
import portability.proto.contributions.v1.MandateScope;
import portability.proto.privacy.v1.ListReadsRequest;

/// A helper acts for a person as far, and as long, as she was let. Today is 30 June 2025.
class MandatesTest extends ServiceTest {
    private String ana = "";

    private Identities identities() {
        return new Identities(officer(), officer("officer-2"));
    }

    @BeforeEach
    void aPersonOfItsOwn() {
        ana = officer().register(newId());
        officer().record(ana, period("1990-01-01", "1990-12-31"));
    }

    private GetCareerResponse seenBy(String helper) {
        return as(Role.SERVICE)
                .call()
                .getCareer(GetCareerRequest.newBuilder()
                        .setPersonId(ana)
                        .setActingHelper(helper)
                        .build());
    }

    private String check(MandateScope scope) {
        return as(Role.SERVICE)
                .call()
                .checkMandate(CheckMandateRequest.newBuilder()
                        .setPersonId(ana)
                        .setHelper("karim")
                        .setScope(scope)
                        .build())
                .getMandateId();
    }

    @Test
    void a_helper_sees_what_the_mandate_lets_her_see_and_the_read_names_it() {
        var id = identities().grant(ana, "karim", "2025-06-30", "2025-06-30", MandateScope.MANDATE_SCOPE_SEE);
        assertThat(seenBy("karim").getEntriesList()).hasSize(1);
        assertThat(officer()
                        .privacy()
                        .listReads(ListReadsRequest.newBuilder().setSubject(ana).build())
                        .getReadsList())
                .anyMatch(read -> read.getRpc().endsWith("/GetCareer")
                        && read.getLegalBasis().endsWith("; mandate " + id + " of karim"));
        assertThat(check(MandateScope.MANDATE_SCOPE_SEE)).isEqualTo(id);
    }

    @Test
    void a_helper_of_the_longest_name_and_the_longest_legal_basis_stand_in_one_record() {
        var helper = "h".repeat(64);
        var basis = "b".repeat(200);
        var id = identities().grant(ana, helper, "2025-06-30", "2025-06-30", MandateScope.MANDATE_SCOPE_SEE);
        var _ = as(Role.SERVICE)
                .stating("OWN_DATA", basis)
                .getCareer(GetCareerRequest.newBuilder()
                        .setPersonId(ana)
                        .setActingHelper(helper)
                        .build());
        assertThat(officer()
                        .privacy()
                        .listReads(ListReadsRequest.newBuilder().setSubject(ana).build())
                        .getReadsList())
                .anyMatch(read -> read.getLegalBasis().equals(basis + "; mandate " + id + " of " + helper));
    }

    @Test
    void nobody_acts_without_a_mandate() {
        denied("NO_MANDATE", () -> seenBy("karim"));
        identities().grant(ana, "karim", "2025-01-01", "2025-12-31", MandateScope.MANDATE_SCOPE_SEE);
        denied("NO_MANDATE", () -> seenBy("selma"));
        denied(
                "NO_MANDATE",
                () -> as(Role.SERVICE)
                        .call()
                        .getPerson(GetPersonRequest.newBuilder()
                                .setPersonId(ana)
                                .setActingHelper("selma")
                                .build()));
    }

    @Test
    void a_mandate_begins_ends_and_is_revoked() {
        identities().grant(ana, "karim", "2025-01-01", "2025-06-29", MandateScope.MANDATE_SCOPE_SEE);
        identities().grant(ana, "karim", "2025-07-01", "2025-12-31", MandateScope.MANDATE_SCOPE_SEE);
        denied("MANDATE_NOT_IN_FORCE", () -> seenBy("karim"));
        var now = identities().grant(ana, "karim", "2025-06-01", "2025-12-31", MandateScope.MANDATE_SCOPE_SEE);
        assertThat(seenBy("karim").getEntriesList()).hasSize(1);
        identities().revoke(ana, now);
        denied("MANDATE_NOT_IN_FORCE", () -> seenBy("karim"));
        Fails.with(
                Code.FAILED_PRECONDITION, "ALREADY_REVOKED", () -> identities().revoke(ana, now));
        var all = officer()
                .call()
                .listMandates(ListMandatesRequest.newBuilder().setPersonId(ana).build())
                .getMandatesList();
        assertThat(all).hasSize(3);
        assertThat(all)
                .filteredOn(mandate -> !mandate.getRevokedAt().isEmpty())
                .singleElement()
                .satisfies(mandate -> {
                    assertThat(mandate.getMandateId()).isEqualTo(now);
                    assertThat(mandate.getReason()).isEqualTo("she asked for it");
                    assertThat(mandate.getHelperName()).isEqualTo("Karim");
                });
    }

    @Test
    void a_mandate_to_see_is_none_to_claim() {
        identities().grant(ana, "karim", "2025-01-01", "2025-12-31", MandateScope.MANDATE_SCOPE_SEE);
        denied("BEYOND_MANDATE", () -> check(MandateScope.MANDATE_SCOPE_CLAIM));
        var claim = identities().grant(ana, "karim", "2025-01-01", "2025-12-31", MandateScope.MANDATE_SCOPE_CLAIM);
        assertThat(check(MandateScope.MANDATE_SCOPE_CLAIM)).isEqualTo(claim);
    }

    @Test
    void what_means_nothing_is_no_mandate() {
        invalid(() -> identities().grant(ana, "", "2025-01-01", "2025-12-31", MandateScope.MANDATE_SCOPE_SEE));
        invalid(() -> identities().grant(ana, "karim", "2025-01-01", "", MandateScope.MANDATE_SCOPE_SEE));
        invalid(() -> identities().grant(ana, "karim", "2025-12-31", "2025-01-01", MandateScope.MANDATE_SCOPE_SEE));
        invalid(() ->
                identities().grant(ana, "karim", "2025-01-01", "2025-12-31", MandateScope.MANDATE_SCOPE_UNSPECIFIED));
        Fails.with(Code.NOT_FOUND, "UNKNOWN_MANDATE", () -> identities().revoke(ana, newId()));
        Fails.with(
                Code.NOT_FOUND,
                "UNKNOWN_PERSON",
                () -> identities().grant(newId(), "karim", "2025-01-01", "2025-12-31", MandateScope.MANDATE_SCOPE_SEE));
    }

    private static void denied(String reason, Runnable call) {
        Fails.with(Code.PERMISSION_DENIED, reason, call::run);
    }

    private static void invalid(Runnable call) {
        Fails.with(Code.INVALID_ARGUMENT, "INVALID_MANDATE", call::run);
    }
}
