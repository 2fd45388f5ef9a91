package portability.agreements.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static portability.agreements.client.Samples.dutch;
import static portability.agreements.client.Samples.question;

import io.grpc.Status.Code;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import portability.agreements.client.ServiceTest;
import portability.law.LawPack;
import portability.proto.agreements.v1.DropLawPackRequest;
import portability.proto.agreements.v1.EnactLawPackRequest;
import portability.proto.agreements.v1.GetLawRequest;
import portability.proto.agreements.v1.LawFile;
import portability.proto.agreements.v1.LawVersion;
import portability.proto.agreements.v1.ListLawRequest;
import portability.proto.agreements.v1.ListLawVersionsRequest;
import portability.proto.agreements.v1.ProposeLawPackRequest;

/// Versions of the law: proposed by one officer, enacted by another, each still known when it no longer holds.
class LawVersionsTest extends ServiceTest {
    private static final String CHANGED = "instruments/de-ma-1981.yaml";

    @Test
    void a_reform_is_proposed_enacted_and_what_held_before_stays_known() {
        var first = loadLaw().getChecksum();
        var before = determine(question().addPeriods(dutch("1995-03-01", "2024-12-31")));
        assertThat(before.getLawChecksum()).isEqualTo(first);

        var reform = propose(reformed("Rabat", "Fes"));
        assertThat(reform).isNotEqualTo(first);
        assertThat(propose(reformed("Rabat", "Fes"))).as("the same again").isEqualTo(reform);
        assertThat(current()).as("a proposal does not count").isEqualTo(first);
        assertRefused(() -> enact(reform, true), Code.FAILED_PRECONDITION, "SAME_OFFICER");
        enact(reform, false);
        assertThat(current()).isEqualTo(reform);
        assertThat(title("")).contains("Fes");
        var enacted = versions().getLast();
        assertThat(enacted.getHolds()).isTrue();
        assertThat(enacted.getEnactedBy()).isEqualTo("officer-2");
        var earlier = versions().getFirst();
        assertThat(earlier.getChecksum()).isEqualTo(first);
        assertThat(title(earlier.getAdoptedAt())).as("as it was known then").contains("Rabat");
        assertThat(determine(question()).getLawChecksum()).isEqualTo(reform);

        assertRefused(this::loadLaw, Code.FAILED_PRECONDITION, "NEEDS_TWO_OFFICERS");
        assertRefused(() -> title("2000-01-01T00:00:00Z"), Code.FAILED_PRECONDITION, "NO_LAW_LOADED");
        assertRefused(() -> title("yesterday"), Code.INVALID_ARGUMENT, "INVALID_DATE");
        refusesWhatIsNoPack();
        dropsWhatWasProposed();
    }

    private void refusesWhatIsNoPack() {
        assertRefused(
                () -> propose(reformed("precedence: ", "president: ")), Code.FAILED_PRECONDITION, "LAW_PACK_INVALID");
        assertRefused(() -> enact("0".repeat(64), false), Code.NOT_FOUND, "UNKNOWN_PROPOSAL");
        assertRefused(() -> enact("no checksum", false), Code.INVALID_ARGUMENT, "INVALID_REQUEST");
    }

    private void dropsWhatWasProposed() {
        var other = propose(reformed("Rabat", "Tangier"));
        otherOfficer()
                .dropLawPack(DropLawPackRequest.newBuilder()
                        .setChecksum(other)
                        .setReason("not the text that was published")
                        .build());
        assertThat(versions().getLast().getDropped()).isTrue();
        assertRefused(() -> enact(other, false), Code.NOT_FOUND, "UNKNOWN_PROPOSAL");
    }

    private static Map<String, String> reformed(String text, String instead) {
        var texts = new LinkedHashMap<>(LawPack.bundled().texts());
        texts.computeIfPresent(CHANGED, (_, whole) -> whole.replace(text, instead));
        return texts;
    }

    private String propose(Map<String, String> texts) {
        var request = ProposeLawPackRequest.newBuilder().setReason("Act of 2026");
        texts.forEach((path, text) ->
                request.addFiles(LawFile.newBuilder().setPath(path).setText(text)));
        return officer().proposeLawPack(request.build()).getChecksum();
    }

    private void enact(String checksum, boolean same) {
        var request = EnactLawPackRequest.newBuilder().setChecksum(checksum).build();
        assertThat((same ? officer() : otherOfficer()).enactLawPack(request)).isNotNull();
    }

    private String current() {
        return officer().listLaw(ListLawRequest.getDefaultInstance()).getChecksum();
    }

    private String title(String knownAt) {
        return officer()
                .getLaw(GetLawRequest.newBuilder()
                        .setId("DE-MA-1981")
                        .setKnownAt(knownAt)
                        .build())
                .getSummary()
                .getTitle();
    }

    private List<LawVersion> versions() {
        return officer()
                .listLawVersions(ListLawVersionsRequest.getDefaultInstance())
                .getVersionsList();
    }
}
