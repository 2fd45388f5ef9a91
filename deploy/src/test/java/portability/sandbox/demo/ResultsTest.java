package portability.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import portability.auditor.entry.EntryName;
import portability.auditor.rederive.Difference;
import portability.auditor.rederive.Outcome;
import portability.auditor.rederive.Positions;
import portability.auditor.rederive.Rederivation;
import portability.auditor.rederive.Rederived;
import portability.auditor.verify.Verification;
import portability.sandbox.demo.AuditResult.Audited;
import portability.sandbox.demo.AuditResult.Witnessed;

class ResultsTest {
    private final ClaimResult result = SampleResult.of("NL:SVB/2025-1", "2026-11-23T10:00:00Z");

    private static final ClaimResult SURVIVORS = SampleResult.survivors("NL:SVB/2025-3", "2026-11-24T10:00:00Z");

    private static final AuditResult AUDIT = new AuditResult(
            List.of(new Audited(
                    "NL:SVB",
                    "claims",
                    new Verification("here", Optional.empty(), "entries 0 to 41", 42, 9_000, List.of(), 0))),
            List.of(new Witnessed("DE:DRV", "NL:SVB/claims/1", 40, 42, List.of())),
            List.of(rederived(new Outcome.Equal())),
            List.of(new AuditResult.Booked("NL:SVB", 4, 8, 0)));

    @Test
    void adds_what_is_paid_in_one_currency_and_never_two() {
        assertThat(result.totalPerMonth()).containsOnlyKeys("EUR").containsEntry("EUR", new BigDecimal("1271.87"));
    }

    @Test
    void gives_the_same_figures_in_json_for_another_run() {
        var another = SampleResult.of("NL:SVB/2025-2", "2027-01-01T10:00:00Z");
        assertThat(withoutRun(another)).isEqualTo(withoutRun(result));
        assertThat(json(another)).isNotEqualTo(json(result));
    }

    @Test
    void writes_amounts_as_strings_and_what_is_absent_as_null() {
        var germany = JsonParser.parseString(json(result))
                .getAsJsonObject()
                .getAsJsonArray("institutions")
                .get(1)
                .getAsJsonObject();
        assertThat(germany.get("payable").getAsJsonPrimitive().isString()).isTrue();
        assertThat(germany.get("payable").getAsString()).isEqualTo("133.61");
        assertThat(germany.get("currency").getAsString()).isEqualTo("EUR");
        assertThat(germany.get("theoretical").getAsString()).isEqualTo("1182.67");
        assertThat(germany.get("pro_rata").getAsString()).isEqualTo("133.61");
        assertThat(germany.get("independent").isJsonNull()).isTrue();
        assertThat(germany.getAsJsonObject("total").toString()).isEqualTo("{\"amount\":\"478\",\"unit\":\"months\"}");
        assertThat(germany.getAsJsonArray("rests_on_unverified")).hasSize(1);
    }

    @Test
    void writes_the_claim_after_her_death_beside_the_first_one() {
        var survivors = JsonParser.parseString(json(result)).getAsJsonObject().getAsJsonObject("survivors");
        assertThat(survivors.get("died_on").getAsString()).isEqualTo("2025-06-14");
        var netherlands = survivors.getAsJsonArray("institutions").get(0).getAsJsonObject();
        assertThat(netherlands.get("scheme").isJsonNull()).isTrue();
        assertThat(netherlands.get("law_checksum").isJsonNull()).isTrue();
        assertThat(netherlands.get("refusal_reason").getAsString()).isEqualTo("NO_SCHEME");
    }

    @Test
    void writes_what_care_between_two_states_and_a_death_abroad_came_to() {
        var document = JsonParser.parseString(json(result)).getAsJsonObject();
        var care = document.getAsJsonObject("care");
        assertThat(care.getAsJsonArray("invoices").get(0).toString())
                .isEqualTo("{\"creditor\":\"NL:SVB\",\"claimed\":\"EUR 5765.50\",\"accepted\":\"EUR 5220.50\","
                        + "\"withdrawn\":\"EUR 545.00\"}");
        assertThat(care.get("paid").getAsString()).isEqualTo("EUR 4910.10");
        assertThat(care.get("paid_by").getAsString()).isEqualTo("DE:DRV");
        assertThat(care.get("books_agree").getAsBoolean()).isTrue();
        assertThat(document.get("welfare_benefit").getAsString()).isEqualTo("PHP 220000.00");
    }

    @Test
    void says_of_an_institution_without_a_scheme_that_nothing_was_decided_on_the_right() {
        var bytes = new ByteArrayOutputStream();
        Results.printDecisions(SURVIVORS, new Page(new PrintStream(bytes, true, StandardCharsets.UTF_8), false));
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .contains("NL:SVB has no scheme of this branch loaded", "Nothing was decided here on the right")
                .contains("Total per month: EUR 133.61")
                .doesNotContain("The certified records");
    }

    @Test
    void keeps_the_order_of_keys() {
        var keys = JsonParser.parseString(json(result)).getAsJsonObject().keySet();
        assertThat(keys)
                .containsExactly(
                        "claim_date",
                        "contact_institution",
                        "institutions",
                        "totals",
                        "survivors",
                        "care",
                        "welfare_benefit",
                        "proved",
                        "run");
    }

    @Test
    void says_what_a_figure_rests_on_above_the_figure() {
        var page = printed();
        assertThat(page.indexOf("DE.DRV.OLD_AGE/counting"))
                .isPositive()
                .isLessThan(page.indexOf("Payable: EUR 133.61"));
    }

    @Test
    void tells_people_amounts_reasons_articles_and_refusals() {
        assertThat(printed())
                .contains("DE – NL: EU-883-2004", "+ DE:DRV: Both are Member States. [Reg. (EC) 883/2004 Art. 2]")
                .contains("pro rata 54/478: EUR 133.61")
                .contains("[Reg. (EC) 883/2004 Art. 52(1)(b)(ii)]")
                .contains("own time 54 months, total 478 months")
                .contains("Nothing is payable: no own right")
                .contains("1977-02-07")
                .contains("Total per month: EUR 1271.87");
    }

    @Test
    void stays_within_a_hundred_columns_and_without_control_characters() {
        assertThat(printed().lines())
                .allSatisfy(line ->
                        assertThat(line).hasSizeLessThanOrEqualTo(Page.WIDTH).doesNotContain("\u001b"));
    }

    @Test
    void wraps_at_spaces_and_leaves_a_long_word_whole() {
        assertThat(Page.wrap("one two three", 7)).containsExactly("one two", "three");
        assertThat(Page.wrap("a-very-long-word and", 5)).containsExactly("a-very-long-word", "and");
        assertThat(Page.wrap("", 5)).containsExactly("");
        assertThat(Page.wrap("a\nb", 5)).containsExactly("a", "b");
    }

    @Test
    void reads_facts_as_words() {
        assertThat(ToldMoments.inWords("RecordReceived")).isEqualTo("Record received");
    }

    private String printed() {
        var bytes = new ByteArrayOutputStream();
        Results.print(result, new Page(new PrintStream(bytes, true, StandardCharsets.UTF_8), false));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String json(ClaimResult claim) {
        return Results.json(claim, SURVIVORS, SampleResult.money(), SampleResult.benefit(), AUDIT);
    }

    private static JsonObject withoutRun(ClaimResult result) {
        var document = JsonParser.parseString(json(result)).getAsJsonObject();
        document.remove("run");
        return document;
    }

    @Test
    void a_log_that_is_not_what_was_witnessed_is_not_proved_and_is_named() {
        var forked = new AuditResult(
                AUDIT.logs(),
                List.of(new Witnessed("DE:DRV", "NL:SVB/claims/1", 40, 12, List.of("the log has shrunk"))),
                AUDIT.rederived(),
                AUDIT.books());
        assertThat(AUDIT.isProved()).isTrue();
        assertThat(forked.isProved()).isFalse();
        var bytes = new ByteArrayOutputStream();
        Results.print(forked, new Page(new PrintStream(bytes, true, StandardCharsets.UTF_8), false));
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .contains("NL:SVB/claims/1", "the log has shrunk", "NOT PROVED");
    }

    @Test
    void a_decision_that_the_rules_do_not_give_is_not_proved_and_is_named() {
        var changed = new AuditResult(
                AUDIT.logs(),
                AUDIT.witnessed(),
                List.of(rederived(new Outcome.Differs(
                        List.of(new Difference("payable_per_month.amount", "1138.26", "1138.27"))))),
                AUDIT.books());
        assertThat(changed.isProved()).isFalse();
        assertThat(printed(AUDIT)).contains("every decision follows from its inputs and its law");
        assertThat(printed(changed))
                .contains("payable_per_month.amount: recorded 1138.26, derived 1138.27", "a decision differs");
    }

    @Test
    void a_book_with_an_entry_that_does_not_balance_is_not_proved() {
        var unbalanced = new AuditResult(
                AUDIT.logs(), AUDIT.witnessed(), AUDIT.rederived(), List.of(new AuditResult.Booked("NL:SVB", 4, 8, 1)));
        assertThat(unbalanced.isProved()).isFalse();
        assertThat(printed(unbalanced)).contains("NOT PROVED: `./portability audit books`");
    }

    @Test
    void a_decision_that_was_not_opened_is_not_proved() {
        var closed = new AuditResult(
                AUDIT.logs(),
                AUDIT.witnessed(),
                List.of(rederived(new Outcome.NotRederivable(Outcome.Reason.NOT_OPENED))),
                AUDIT.books());
        assertThat(closed.isProved()).isFalse();
    }

    private static Rederivation rederived(Outcome outcome) {
        var entry = new EntryName(31, "0198", "NL:SVB/2025-1", 7, "claim.Determined");
        return new Rederivation(
                "NL:SVB/claims/1",
                "0.1.0",
                List.of(new Rederived(
                        entry, Instant.parse("2026-11-23T10:00:00Z"), new Positions(31, 380, 1), "0c", "", outcome)));
    }

    private static String printed(AuditResult audit) {
        var bytes = new ByteArrayOutputStream();
        Results.print(audit, new Page(new PrintStream(bytes, true, StandardCharsets.UTF_8), false));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
