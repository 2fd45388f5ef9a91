package portability.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portability.proto.agreements.v1.PensionPayer;
import portability.proto.claims.v1.ChangeEntitlementRequest;
import portability.proto.claims.v1.CheckCardRequest;
import portability.proto.claims.v1.CheckCardResponse;
import portability.proto.claims.v1.FindSupplementRequest;
import portability.proto.claims.v1.HealthCardServiceGrpc;
import portability.proto.claims.v1.HealthServiceGrpc;
import portability.proto.claims.v1.IssueEntitlementRequest;
import portability.proto.claims.v1.PlannedCareServiceGrpc;
import portability.proto.claims.v1.RegisterEntitlementRequest;
import portability.proto.claims.v1.RequestEntitlementRequest;
import portability.proto.exchange.v1.HealthCardAnswer;
import portability.proto.exchange.v1.HealthCardNo;
import portability.proto.exchange.v1.HealthCategory;
import portability.proto.exchange.v1.HealthChangeCause;
import portability.proto.exchange.v1.HealthNotRegisteredReason;
import portability.proto.types.v1.PersonalNumber;
import portability.sandbox.home.ServiceKind;

/// `health`: what an officer types becomes what the contract asks for; a card's answer is told in a sentence.
class HealthCommandTest {
    @TempDir
    Path directory = Path.of("");

    private final AnyAnswers rights = new AnyAnswers(HealthServiceGrpc.getServiceDescriptor());
    private final AnyAnswers cards = new AnyAnswers(HealthCardServiceGrpc.getServiceDescriptor());
    private final AnyAnswers planned = new AnyAnswers(PlannedCareServiceGrpc.getServiceDescriptor());
    private int runs;

    @Test
    void asks_for_a_document_for_who_lives_here() throws IOException {
        var _ = run(
                "request",
                "--to",
                "DE:DRV",
                "--id",
                "s1-12",
                "--category",
                "PENSIONER",
                "--from",
                "2026-01-01",
                "--family-name",
                "El Amrani",
                "--birth-date",
                "1958-03-04",
                "--number",
                "DE:DRV=65 040358 E 012");
        var asked = rights.only(RequestEntitlementRequest.class);
        assertThat(asked.getTo()).isEqualTo("DE:DRV");
        assertThat(asked.getRequest().getCategory()).isEqualTo(HealthCategory.HEALTH_CATEGORY_PENSIONER);
        assertThat(asked.getRequest().getResidence()).isEqualTo("NL");
        assertThat(asked.getRequest().getPatient().getNumbersList())
                .extracting(PersonalNumber::getInstitution, PersonalNumber::getNumber)
                .containsExactly(tuple("DE:DRV", "65 040358 E 012"));
    }

    @Test
    void certifies_with_the_facts_by_which_the_rules_say_who_bears_the_cost() throws IOException {
        var _ = run(
                "issue",
                "--case",
                "NL:SVB/4",
                "--category",
                "PENSIONER",
                "--residence",
                "NL",
                "--from",
                "2026-01-01",
                "--pension",
                "DE=300",
                "--pension",
                "MA=84",
                "--no-care-from",
                "MA",
                "--family-name",
                "El Amrani",
                "--birth-date",
                "1958-03-04");
        assertThat(rights.only(IssueEntitlementRequest.class)
                        .getCompetence()
                        .getPensioner()
                        .getPayersList())
                .extracting(PensionPayer::getState, PensionPayer::getMonths, PensionPayer::getRight)
                .containsExactly(tuple("DE", 300, true), tuple("MA", 84, false));
    }

    @Test
    void registers_from_a_day_or_says_why_not() throws IOException {
        assertThat(run("register", "--case", "NL:SVB/4", "--from", "2026-02-10").out())
                .contains("Registered from 2026-02-10. Care is charged from then on.");
        assertThat(run("register", "--case", "NL:SVB/4", "--not", "NOT_RESIDENT")
                        .out())
                .contains("Not registered; she may be later.");
        var said = rights.asked(RegisterEntitlementRequest.class);
        assertThat(said.getFirst().getRegistration().getRegisteredFrom()).isEqualTo("2026-02-10");
        assertThat(said.getLast().getRegistration().getNotRegistered().getReason())
                .isEqualTo(HealthNotRegisteredReason.HEALTH_NOT_REGISTERED_REASON_NOT_RESIDENT);
    }

    @Test
    void tells_the_end_of_a_right() throws IOException {
        var _ = run("end", "--case", "NL:SVB/4", "--id", "death", "--from", "2026-07-02", "--cause", "DEATH");
        var change = rights.only(ChangeEntitlementRequest.class).getChange();
        assertThat(change.getEndedFrom()).isEqualTo("2026-07-02");
        assertThat(change.getCause()).isEqualTo(HealthChangeCause.HEALTH_CHANGE_CAUSE_DEATH);
    }

    @Test
    void says_whether_a_card_entitles() throws IOException {
        cards.answering(
                CheckCardResponse.newBuilder()
                        .setAnswer(HealthCardAnswer.newBuilder()
                                .setDay("2026-06-01")
                                .setEntitled(true)
                                .setEntitlementId("NL:SVB/c-1"))
                        .build(),
                CheckCardResponse.newBuilder()
                        .setAnswer(HealthCardAnswer.newBuilder()
                                .setDay("2027-06-01")
                                .setNo(HealthCardNo.HEALTH_CARD_NO_EXPIRED))
                        .build());
        assertThat(check("2026-06-01").out()).isEqualTo("Entitled on 2026-06-01. Invoices name her as NL:SVB/c-1.\n");
        assertThat(check("2027-06-01").out()).isEqualTo("Not entitled on 2027-06-01: expired.\n");
        assertThat(cards.asked(CheckCardRequest.class).getFirst().getQuestion().getBirthDate())
                .isEqualTo("1980-02-29");
    }

    @Test
    void asks_for_the_supplement_of_who_paid_a_part() throws IOException {
        var _ = run(
                "supplement",
                "--case",
                "NL:SVB/7",
                "--at-home",
                "1000.00",
                "--reimbursed",
                "700.00",
                "--borne",
                "200.00",
                "--currency",
                "EUR");
        var asked = planned.only(FindSupplementRequest.class);
        assertThat(asked.getNotional().getAmount()).isEqualTo("1000.00");
        assertThat(asked.getBorne().getCurrency()).isEqualTo("EUR");
        assertThat(asked.hasOwnAtHome()).isFalse();
    }

    private Said check(String day) throws IOException {
        return run(
                "check",
                "--issuer",
                "NL:SVB",
                "--card-number",
                "80528000001234567890",
                "--birth-date",
                "1980-02-29",
                "--day",
                day);
    }

    private Said run(String... words) throws IOException {
        var all = new ArrayList<>(List.of("health"));
        all.addAll(List.of(words));
        try (var node = new RunningNodeOfTests(directory.resolve("home" + ++runs), "NL:SVB")) {
            var said = Said.by(
                    node.with(ServiceKind.CLAIMS, rights, cards, planned).options(), all.toArray(String[]::new));
            assertThat(said.exit()).as(said.err()).isZero();
            return said;
        }
    }
}
