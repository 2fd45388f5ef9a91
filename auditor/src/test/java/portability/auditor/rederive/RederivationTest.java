package portability.auditor.rederive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portability.auditor.opening.Opener;
import portability.auditor.opening.Opening;
import portability.auditor.rederive.Outcome.Differs;
import portability.auditor.rederive.Outcome.EngineCorrected;
import portability.auditor.rederive.Outcome.Equal;
import portability.auditor.rederive.Outcome.NotRederivable;
import portability.auditor.rederive.Outcome.Reason;
import portability.auditor.source.ExportFile;
import portability.auditor.source.Unreadable;
import portability.auditor.written.LogSigner;
import portability.auditor.written.WrittenExport;
import portability.auditor.written.WrittenLog;
import portability.proto.agreements.v1.Determination;
import portability.proto.audit.v1.LogEntry;

class RederivationTest {
    private static final LogSigner DRV = LogSigner.create();

    private static final String SURVIVORS = """
        {"branch":"SURVIVORS","deceased":{"person":{"birthDate":"1955-03-01","sex":"MALE","nationalities":["DE"]},\
        "residence":"DE","household":"COUPLE"},"diedOn":"2024-11-03",\
        "claimant":{"relation":"SPOUSE","marriedMonths":400,"raisingChild":false,"incapable":false},\
        "others":[{"birthDate":"2010-01-01","tie":{"relation":"HALF_ORPHAN"}}]}\
        """;
    private static final Determination WITHOUT_SCHEME =
            Determination.newBuilder().setRefusalReason("NO_SCHEME").build();

    @TempDir
    Path directory;

    private WrittenLog log = WrittenLog.of("DE:DRV/claims/1", 5, 11);
    private WrittenLog law = WrittenClaim.adopted(WrittenClaim.LAW.checksum(), WrittenClaim.LAW.texts());
    private Changelog changelog = new Changelog(List.of());
    private Opener opener = Opener.ofWhatIsClear();
    private Predicate<LogEntry> wanted = _ -> true;

    @Test
    void a_decision_that_follows_from_its_inputs_and_its_law_is_equal() {
        var claim = WrittenClaim.in(log);
        claim.determined(claim.determination());
        claim.decided(claim.determination());
        var found = rederive();
        assertThat(found.decisions()).singleElement().satisfies(one -> {
            assertThat(one.outcome()).isEqualTo(new Equal());
            assertThat(one.entry().streamId()).isEqualTo(WrittenClaim.ID);
            assertThat(one.decided()).contains("EUR a month from 2025-01-01");
        });
        assertThat(found.isGood()).isTrue();
        assertThat(found.isIncomplete()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"branch\":\"OLD_AGE\"}",
                "{\"branch\":\"INVALIDITY\",\"since\":\"2024-05-02\",\"under\":\"NL\",\"degree\":{\"percent\":60,\"foundBy\":\"DE:DRV\"}}",
                SURVIVORS
            })
    void a_decision_on_each_kind_of_claim_follows_from_what_happened_and_the_figures_certified(String benefit) {
        var claim = WrittenClaim.to(benefit, log);
        claim.certified("POINTS_OF_ADDED_TIME", "9.5");
        claim.certified("POINTS_OF_ADDED_TIME", "0.25");
        claim.determined(claim.determination());
        claim.decided(claim.determination());
        assertThat(claim.determination().getRefusalReason()).isNotEqualTo("FIGURE_MISSING");
        assertThat(onlyOutcome()).isEqualTo(new Equal());
    }

    @Test
    void a_figure_that_was_certified_after_the_decision_is_no_part_of_it() {
        var claim = WrittenClaim.to(SURVIVORS, log);
        var before = claim.determination();
        assertThat(before.getRefusalReason()).isEqualTo("FIGURE_MISSING");
        claim.determined(before);
        claim.certified("POINTS_OF_ADDED_TIME", "0");
        claim.determined(claim.determination());
        assertThat(rederive().decisions()).extracting(Rederived::outcome).containsExactly(new Equal(), new Equal());
    }

    @Test
    void a_claim_that_was_closed_and_decided_anew_follows_from_what_was_told_since() {
        var claim = WrittenClaim.in(log);
        claim.determined(claim.determination());
        claim.decided(claim.determination());
        claim.closed();
        claim.moved("MA");
        claim.renewed();
        claim.determined(claim.determination());
        claim.decided(claim.determination());
        claim.closed();
        assertThat(rederive().decisions()).extracting(Rederived::outcome).containsExactly(new Equal(), new Equal());
    }

    @Test
    void the_day_of_a_late_institution_and_what_was_said_of_pensions_are_read_from_the_log() {
        var claim = WrittenClaim.in(log);
        var before = claim.determination();
        claim.namedLate("2025-09-10");
        var late = claim.determination();
        assertThat(late.getInputDigest()).isNotEqualTo(before.getInputDigest());
        claim.determined(late);
        claim.wished(1, "{\"NL:SVB\":{\"kind\":\"DEFERRED\",\"saidOn\":\"2025-09-12\",\"paysFrom\":\"2026-03-01\"}}");
        var alone = claim.determination();
        assertThat(alone.getInputDigest()).isNotEqualTo(late.getInputDigest());
        claim.determined(alone);
        claim.wished(
                2,
                "{\"NL:SVB\":{\"kind\":\"DUE\",\"saidOn\":\"2026-03-01\",\"paysFrom\":\"2026-03-01\"},"
                        + "\"DE:DRV\":{\"kind\":\"DUE\",\"saidOn\":\"2026-03-01\",\"paysFrom\":\"2026-04-01\"}}");
        var wanted = claim.determination();
        assertThat(wanted.getInputDigest()).isNotEqualTo(alone.getInputDigest());
        claim.determined(wanted);
        assertThat(rederive().decisions())
                .extracting(Rederived::outcome)
                .containsExactly(new Equal(), new Equal(), new Equal());
        // Made as if nobody had said anything, it is found out.
        claim.determined(before);
        assertThat(rederive().decisions()).extracting(Rederived::outcome).last().isNotEqualTo(new Equal());
    }

    @Test
    void a_case_without_a_law_is_right_only_where_the_law_that_held_has_none() {
        var here = WrittenClaim.to(SURVIVORS, log);
        here.determined(WITHOUT_SCHEME);
        assertThat(differences())
                .singleElement()
                .satisfies(difference -> assertThat(difference.where()).isEqualTo("scheme"));
        log = WrittenLog.of("DE:DRV/claims/1", 5, 11);
        WrittenClaim.of("NL:SVB", SURVIVORS, log).determined(WITHOUT_SCHEME);
        assertThat(onlyOutcome()).isEqualTo(new Equal());
    }

    @Test
    void an_amount_that_the_rules_do_not_give_is_found_and_named() {
        var claim = WrittenClaim.in(log);
        var changed = claim.determination().toBuilder();
        changed.getPayablePerMonthBuilder().setAmount("9999.99");
        claim.determined(changed.build());
        assertThat(onlyOutcome())
                .isEqualTo(Differs.in(
                        "payable_per_month.amount",
                        "9999.99",
                        claim.determination().getPayablePerMonth().getAmount()));
    }

    @Test
    void a_step_that_the_rules_do_not_take_is_found_under_its_route() {
        var claim = WrittenClaim.in(log);
        var changed = claim.determination().toBuilder();
        var route = changed.getRoutesBuilderList().stream()
                .filter(one -> one.getId().equals("EU-883-2004"))
                .findFirst()
                .orElseThrow();
        route.getStepsBuilder(0).getArticleBuilder().setArticle("Art. 1");
        claim.determined(changed.build());
        assertThat(differences())
                .singleElement()
                .satisfies(difference ->
                        assertThat(difference.where()).isEqualTo("routes[EU-883-2004].steps[0].article.article"));
    }

    @Test
    void a_record_that_is_another_than_the_decision_was_made_from_changes_the_digest_of_its_inputs() {
        var claim = WrittenClaim.in(log);
        var before = claim.determination();
        claim.record("claim.RecordReceived", "NL:SVB", List.of());
        claim.determined(before);
        assertThat(differences()).extracting(Difference::where).contains("input_digest");
    }

    @Test
    void a_record_that_its_institution_did_not_sign_is_found() {
        for (var institution : List.of("DE:DRV", "NL:SVB")) {
            log = WrittenLog.of("DE:DRV/claims/1", 5, 11);
            var claim = WrittenClaim.in(log);
            var other = institution.equals("DE:DRV") ? "NL:SVB" : "DE:DRV";
            claim.record("claim.RecordReceived", institution, WrittenClaim.sealed(institution, other, List.of()));
            claim.determined(claim.determination());
            assertThat(differences())
                    .containsExactly(new Difference(
                            "record of " + institution, "certified", "its signature is not that institution's"));
        }
    }

    @Test
    void a_period_that_was_put_into_a_signed_record_is_found() {
        var claim = WrittenClaim.in(log);
        var signed = WrittenClaim.sealed("NL:SVB", List.of());
        var another = WrittenClaim.sealed("NL:SVB", List.of(WrittenClaim.A_DUTCH_PERIOD));
        claim.record(
                "claim.RecordReceived",
                "NL:SVB",
                signed.toBuilder().addParts(another.getParts(1)).build());
        claim.determined(claim.determination());
        assertThat(differences())
                .containsExactly(
                        new Difference("record of NL:SVB", "certified", "its periods are not those that were signed"));
    }

    @Test
    void a_record_of_another_institution_is_found() {
        var claim = WrittenClaim.in(log);
        claim.record("claim.RecordReceived", "NL:SVB", WrittenClaim.sealed("DE:DRV", List.of()));
        claim.determined(claim.determination());
        assertThat(differences())
                .containsExactly(
                        new Difference("record of NL:SVB", "certified", "it is no record of that institution"));
    }

    @Test
    void a_record_that_was_taken_back_has_no_part_in_what_is_determined_since() {
        var claim = WrittenClaim.in(log);
        claim.determined(claim.determination());
        claim.decided(claim.determination());
        claim.invalidated();
        claim.moved("MA");
        claim.determined(claim.determination());
        claim.decided(claim.determination());
        claim.closed();
        assertThat(rederive().decisions()).extracting(Rederived::outcome).containsExactly(new Equal(), new Equal());
    }

    @Test
    void a_record_that_came_after_the_determination_has_no_part_in_it() {
        var claim = WrittenClaim.in(log);
        claim.determined(claim.determination());
        claim.record("claim.RecordReceived", "NL:SVB", List.of());
        assertThat(onlyOutcome()).isEqualTo(new Equal());
    }

    @Test
    void a_decision_that_says_something_else_than_was_determined_differs() {
        var claim = WrittenClaim.in(log);
        var determination = claim.determination();
        claim.determined(determination);
        claim.decided(determination.toBuilder().setPaidFrom("2031-01-01").build());
        assertThat(onlyOutcome())
                .isEqualTo(Differs.in("decision.paid_from", "2031-01-01", determination.getPaidFrom()));
    }

    @Test
    void a_determination_before_which_no_claim_was_opened_differs() {
        var claim = WrittenClaim.in(new WrittenLog("DE:DRV/claims/1", 1));
        log.add(
                "another",
                "claim.Determined",
                "{\"institution\":\"DE:DRV\",\"determination\":\"%s\"}"
                        .formatted(java.util.Base64.getEncoder()
                                .encodeToString(claim.determination().toByteArray())));
        assertThat(differences()).extracting(Difference::where).containsExactly("inputs");
    }

    @Test
    void a_law_that_was_never_adopted_differs() {
        var claim = WrittenClaim.in(log);
        claim.determined(claim.determination().toBuilder().setLawChecksum("0c").build());
        assertThat(differences()).singleElement().satisfies(difference -> {
            assertThat(difference.where()).isEqualTo("law_checksum");
            assertThat(difference.derived()).startsWith("no such law in ");
        });
    }

    @Test
    void texts_that_are_not_those_of_their_checksum_are_no_law() {
        var claim = WrittenClaim.in(log);
        claim.determined(claim.determination());
        var texts = new LinkedHashMap<>(WrittenClaim.LAW.texts());
        texts.replaceAll((_, text) -> text.replace("39.32", "39.33"));
        law = WrittenClaim.adopted(WrittenClaim.LAW.checksum(), texts);
        assertThat(differences()).singleElement().satisfies(difference -> {
            assertThat(difference.where()).isEqualTo("law_checksum");
            assertThat(difference.derived()).endsWith(", of the texts kept under it");
        });
    }

    @Test
    void the_law_that_held_is_told_by_the_anchors_of_the_agreements_log() {
        law.add("law-pack/DE:DRV", "law.LawPackAdopted", "{\"checksum\":\"0d\",\"files\":[]}");
        anchored(1);
        var claim = WrittenClaim.in(log);
        claim.determined(claim.determination());
        anchored(2);
        assertThat(onlyOutcome()).isEqualTo(new Equal());
    }

    @Test
    void a_law_that_another_had_followed_by_then_differs() {
        law.add("law-pack/DE:DRV", "law.LawPackAdopted", "{\"checksum\":\"0d\",\"files\":[]}");
        anchored(2);
        var claim = WrittenClaim.in(log);
        claim.determined(claim.determination());
        assertThat(differences())
                .singleElement()
                .satisfies(
                        difference -> assertThat(difference.derived()).isEqualTo("the law that held then was another"));
    }

    @Test
    void a_law_that_was_adopted_only_after_the_decision_differs() {
        law = new WrittenLog("DE:DRV/agreements/1", 3);
        law.add("law-pack/DE:DRV", "law.LawPackAdopted", "{\"checksum\":\"0b\",\"files\":[]}");
        law.add("law-pack/DE:DRV", "law.LawPackAdopted", WrittenClaim.adoption());
        anchored(0);
        var claim = WrittenClaim.in(log);
        claim.determined(claim.determination());
        claim.decided(claim.determination());
        assertThat(onlyOutcome()).as("nothing dates it yet").isEqualTo(new Equal());
        anchored(1);
        assertThat(differences())
                .singleElement()
                .satisfies(
                        difference -> assertThat(difference.derived()).isEqualTo("the law that held then was another"));
    }

    private void anchored(long size) {
        log.add(
                "anchor/agreements",
                "anchor.CheckpointAnchored",
                "{\"log\":\"DE:DRV/agreements/1\",\"size\":%d}".formatted(size));
    }

    @Test
    void what_is_encrypted_and_not_opened_is_not_told_and_leaves_the_audit_incomplete() {
        var claim = WrittenClaim.in(log);
        claim.determined(claim.determination());
        log.add(
                WrittenClaim.ID,
                "claim.Decided",
                "{\"claimId\":\"c\",\"institution\":\"DE:DRV\",\"decision\":{\"sealed\":\"AQI=\"}}");
        assertThat(onlyOutcome()).isEqualTo(new NotRederivable(Reason.NOT_OPENED));
        assertThat(rederive().isIncomplete()).isTrue();
    }

    @Test
    void what_was_erased_cannot_be_told_and_is_no_difference() {
        var claim = WrittenClaim.in(log);
        claim.determined(claim.determination());
        opener = _ -> new Opening.Erased();
        assertThat(onlyOutcome()).isEqualTo(new NotRederivable(Reason.ERASED));
        assertThat(rederive().isGood()).isTrue();
        assertThat(rederive().isIncomplete()).isFalse();
    }

    @Test
    void what_a_later_release_corrected_counts_as_corrected_if_its_changelog_says_so_and_else_as_a_difference() {
        var claim = WrittenClaim.in(log);
        claim.determined(ofRelease("0.0.9", claim.determination(), "EU-883-2004"));
        assertThat(onlyOutcome()).isInstanceOf(Differs.class);
        changelog = Changelog.parse("""
                ## 0.1.0
                - `EU-883-2004` from 2020-01-01: the share is taken of months, not of days (Art. 52(1)(b)).
                """);
        assertThat(onlyOutcome()).isInstanceOfSatisfying(EngineCorrected.class, corrected -> {
            assertThat(corrected.corrections()).singleElement().asString().startsWith("the share is taken of months");
            assertThat(corrected.differences()).isNotEmpty();
        });
        assertThat(rederive().isGood()).isTrue();
    }

    @Test
    void no_changelog_explains_other_inputs_or_a_decision_that_says_something_else() {
        changelog = Changelog.parse("- `DE.DRV.OLD_AGE` from 1950-01-01: everything.");
        var claim = WrittenClaim.in(log);
        var older = claim.determination().toBuilder().setEngineVersion("0.0.9");
        claim.determined(older.setInputDigest("0c").build());
        assertThat(onlyOutcome()).isInstanceOf(Differs.class);
        log = WrittenLog.of("DE:DRV/claims/1", 5, 11);
        var another = WrittenClaim.in(log);
        var determined = another.determination().toBuilder().setEngineVersion("0.0.9");
        another.determined(determined.build());
        another.decided(determined.setPaidFrom("2031-01-01").build());
        assertThat(onlyOutcome()).isInstanceOf(Differs.class);
    }

    @Test
    void a_release_that_changes_nothing_here_leaves_an_older_decision_equal() {
        var claim = WrittenClaim.in(log);
        claim.determined(
                claim.determination().toBuilder().setEngineVersion("0.0.9").build());
        assertThat(onlyOutcome()).isEqualTo(new Equal());
    }

    @Test
    void a_later_release_is_for_its_own_auditor() {
        var claim = WrittenClaim.in(log);
        claim.determined(
                claim.determination().toBuilder().setEngineVersion("99.0").build());
        assertThat(onlyOutcome()).isEqualTo(new NotRederivable(Reason.LATER_RELEASE));
    }

    @Test
    void looks_no_further_than_is_asked() {
        var claim = WrittenClaim.in(log);
        var determined = claim.determined(claim.determination());
        wanted = entry -> entry.getLeafIndex() < determined.getLeafIndex();
        assertThat(rederive().decisions()).isEmpty();
    }

    @Test
    void a_log_of_another_service_holds_no_decisions() {
        try (var other = ExportFile.open(WrittenExport.of(law, DRV).write(directory))) {
            var derivation = new Derivation(LawArchive.of(other), opener, changelog, new KnownKeys());
            assertThatThrownBy(() -> Rederivation.of(other, wanted, derivation))
                    .isInstanceOf(Unreadable.class)
                    .hasMessageContaining("no claims log");
        }
    }

    /// As an older release would have decided: other figures on one route.
    private static Determination ofRelease(String version, Determination now, String route) {
        var then = now.toBuilder().setEngineVersion(version);
        then.getRoutesBuilderList().stream()
                .filter(one -> one.getId().equals(route))
                .forEach(one -> one.getTheoreticalBuilder().setAmount("1.00"));
        return then.build();
    }

    private Outcome onlyOutcome() {
        var decisions = rederive().decisions();
        assertThat(decisions).hasSize(1);
        return decisions.getFirst().outcome();
    }

    private List<Difference> differences() {
        return onlyOutcome() instanceof Differs(var differences) ? differences : List.of();
    }

    private Rederivation rederive() {
        try (var claims = ExportFile.open(WrittenExport.of(log, DRV).write(directory));
                var agreements = ExportFile.open(WrittenExport.of(law, DRV).write(directory))) {
            var keys = new KnownKeys();
            keys.own("DE:DRV", WrittenClaim.signer("DE:DRV").logKeys());
            return Rederivation.of(claims, wanted, new Derivation(LawArchive.of(agreements), opener, changelog, keys));
        }
    }
}
