package portability.agreements.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static portability.agreements.client.Samples.dutch;
import static portability.agreements.client.Samples.question;

import io.grpc.Status.Code;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import portability.agreements.client.ServiceTest;
import portability.law.LawPack;
import portability.ledger.testkit.privacy.ClearText;
import portability.proto.agreements.v1.AffectedDetermination;
import portability.proto.agreements.v1.Determination;
import portability.proto.agreements.v1.DetermineRequest;
import portability.proto.agreements.v1.DiffLawRequest;
import portability.proto.agreements.v1.DiffLawResponse;
import portability.proto.agreements.v1.EnactLawPackRequest;
import portability.proto.agreements.v1.LawChange;
import portability.proto.agreements.v1.LawChangeKind;
import portability.proto.agreements.v1.LawFile;
import portability.proto.agreements.v1.ListAffectedDeterminationsRequest;
import portability.proto.agreements.v1.ListAffectedDeterminationsResponse;
import portability.proto.agreements.v1.ProposeLawPackRequest;
import portability.proto.agreements.v1.RecordDeterminationRequest;
import portability.proto.agreements.v1.ReviewDeterminationsRequest;

/// A reform is tried, before it is enacted, on the determinations that were made.
class AffectedTest extends ServiceTest {
    private static final String WITH_NL = "NL:SVB/2025-with";
    private static final String ALONE = "NL:SVB/2025-alone";

    @Test
    void a_reform_names_the_determinations_it_would_change_and_no_figure() {
        assertThat(loadLaw().getChecksum()).isNotEmpty();
        var made = record(WITH_NL, question().addPeriods(dutch("1995-03-01", "2024-12-31")));
        assertThat(made.getAwarded()).isTrue();
        assertThat(record(WITH_NL, question().addPeriods(dutch("1995-03-01", "2024-12-31"))))
                .isEqualTo(made);
        assertThat(record(ALONE, question()).getAwarded()).isFalse();
        assertThat(sql.sql("select count(*) from log_entry where event_name = 'determination.DeterminationRecorded'")
                        .query(Long.class)
                        .single())
                .as("the same again is kept once")
                .isEqualTo(2);
        assertThat(new ClearText(sql).columnsHolding("1958-01-20")).isEmpty();
        assertThat(new ClearText(sql).columnsHolding(made.getInputDigest())).isEmpty();

        assertThat(affected("").getDeterminationsList())
                .as("the law that holds changes nothing")
                .isEmpty();
        var reform = propose(withoutUnion());
        var found = affected(reform);
        assertThat(found.getExamined()).isEqualTo(2);
        assertThat(found.getDeterminationsList())
                .extracting(AffectedDetermination::getReference)
                .containsExactly(WITH_NL);
        assertThat(found.getDeterminations(0).getDifferencesList()).contains("RIGHT_LOST");
        assertThat(found.getDeterminations(0).getNotRerun()).isEmpty();

        pages(reform);
        tellsWhatChanged(reform);
        assertRefused(() -> affected("0".repeat(64)), Code.NOT_FOUND, "UNKNOWN_LAW_VERSION");
        assertRefused(() -> record("Fatima El Amrani", question()), Code.INVALID_ARGUMENT, "INVALID_REQUEST");
        withoutTheScheme();
        keptLater(reform);
    }

    /// What a case is asked about after the law that holds has changed: it is told where nothing differs, too.
    private void reviewed(String holds, boolean isReformed) {
        var asked = ReviewDeterminationsRequest.newBuilder()
                .addReferences(WITH_NL)
                .addReferences(ALONE)
                .addReferences("NL:SVB/2025-never");
        var found = officer().reviewDeterminations(asked.build());
        assertThat(found.getLawChecksum()).isEqualTo(holds);
        assertThat(found.getDeterminationsList())
                .extracting(AffectedDetermination::getReference)
                .containsExactly(WITH_NL, ALONE);
        assertThat(found.getDeterminations(0).getDifferencesList().contains("RIGHT_LOST"))
                .isEqualTo(isReformed);
        assertThat(found.getDeterminations(1).getDifferencesList()).isEmpty();
        for (int i = 0; i < 50; i++) asked.addReferences(ALONE);
        assertRefused(() -> officer().reviewDeterminations(asked.build()), Code.INVALID_ARGUMENT, "INVALID_REQUEST");
    }

    private void pages(String reform) {
        var first = officer()
                .listAffectedDeterminations(ListAffectedDeterminationsRequest.newBuilder()
                        .setToChecksum(reform)
                        .setPageSize(1)
                        .build());
        assertThat(first.getExamined()).isEqualTo(1);
        var second = officer()
                .listAffectedDeterminations(ListAffectedDeterminationsRequest.newBuilder()
                        .setToChecksum(reform)
                        .setPageSize(1)
                        .setPageToken(first.getNextPageToken())
                        .build());
        assertThat(second.getNextPageToken()).isEmpty();
        assertThat(first.getDeterminationsCount() + second.getDeterminationsCount())
                .isEqualTo(1);
    }

    private void tellsWhatChanged(String reform) {
        var diff = diff("", reform);
        assertThat(diff.getChangesList())
                .extracting(LawChange::getKind)
                .containsOnly(LawChangeKind.LAW_CHANGE_KIND_CHANGED);
        assertThat(diff.getChangesList())
                .extracting(LawChange::getPath)
                .allMatch(path -> path.startsWith("instruments/eu-883-2004.yaml/parties/NL"));
        assertThat(diff.getTotal()).isEqualTo(diff.getChangesCount());
        assertThat(diff("", "").getChangesList()).isEmpty();
    }

    /// A determination can be kept long after it was made: by the law and the release it names.
    private void keptLater(String reform) {
        var before = loadLaw().getChecksum();
        reviewed(before, false);
        var _ = otherOfficer()
                .enactLawPack(
                        EnactLawPackRequest.newBuilder().setChecksum(reform).build());
        reviewed(reform, true);
        var later = RecordDeterminationRequest.newBuilder()
                .setReference("NL:SVB/2025-later")
                .setQuestion(question().addPeriods(dutch("1995-03-01", "2024-12-31")));
        assertThat(officer()
                        .recordDetermination(later.build())
                        .getDetermination()
                        .getAwarded())
                .as("the reform holds")
                .isFalse();
        assertThat(officer()
                        .recordDetermination(later.setLawChecksum(before)
                                .setEngineVersion("0.0.9-rc.1")
                                .build())
                        .getDetermination()
                        .getLawChecksum())
                .isEqualTo(before);
        var found = affected("").getDeterminationsList().stream()
                .filter(line -> line.getReference().equals("NL:SVB/2025-later"))
                .toList();
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().getLawChecksum()).isEqualTo(before);
        assertThat(found.getFirst().getDifferencesList()).contains("RIGHT_LOST");
        assertThat(found.getFirst().getOtherEngine()).isTrue();
        assertRefused(
                () -> officer()
                        .recordDetermination(later.setEngineVersion("a b").build()),
                Code.INVALID_ARGUMENT,
                "INVALID_REQUEST");
        later.clearEngineVersion();
        assertRefused(
                () -> officer()
                        .recordDetermination(
                                later.setLawChecksum("0".repeat(64)).build()),
                Code.NOT_FOUND,
                "UNKNOWN_LAW_VERSION");
        var proposed = propose(withoutGermany());
        assertRefused(
                () -> officer()
                        .recordDetermination(later.setLawChecksum(proposed).build()),
                Code.NOT_FOUND,
                "UNKNOWN_LAW_VERSION");
    }

    /// Under a law without the institution's scheme nothing can be made again, and that is said.
    private void withoutTheScheme() {
        var found = affected(propose(withoutGermany()));
        assertThat(found.getDeterminationsList())
                .extracting(AffectedDetermination::getNotRerun)
                .containsExactly("NO_SCHEME", "NO_SCHEME");
    }

    /// The Netherlands joined the day before the end of time.
    private static Map<String, String> withoutUnion() {
        var texts = new LinkedHashMap<>(LawPack.bundled().texts());
        texts.computeIfPresent(
                "instruments/eu-883-2004.yaml",
                (_, whole) -> whole.replace("{state: NL, from: 2010-05-01,", "{state: NL, from: 2090-05-01,"));
        assertThat(texts).isNotEqualTo(LawPack.bundled().texts());
        return texts;
    }

    private static Map<String, String> withoutGermany() {
        var texts = new LinkedHashMap<>(LawPack.bundled().texts());
        texts.keySet().removeIf(path -> path.startsWith("schemes/de-"));
        return texts;
    }

    private Determination record(String reference, DetermineRequest.Builder asked) {
        return officer()
                .recordDetermination(RecordDeterminationRequest.newBuilder()
                        .setReference(reference)
                        .setQuestion(asked)
                        .build())
                .getDetermination();
    }

    private String propose(Map<String, String> texts) {
        var request = ProposeLawPackRequest.newBuilder().setReason("a trial");
        texts.forEach((path, text) ->
                request.addFiles(LawFile.newBuilder().setPath(path).setText(text)));
        return officer().proposeLawPack(request.build()).getChecksum();
    }

    private ListAffectedDeterminationsResponse affected(String checksum) {
        return officer()
                .listAffectedDeterminations(ListAffectedDeterminationsRequest.newBuilder()
                        .setToChecksum(checksum)
                        .build());
    }

    private DiffLawResponse diff(String from, String to) {
        return officer()
                .diffLaw(DiffLawRequest.newBuilder()
                        .setFromChecksum(from)
                        .setToChecksum(to)
                        .build());
    }
}
