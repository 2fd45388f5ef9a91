package portability.agreements.determination;

import static org.assertj.core.api.Assertions.assertThat;
import static portability.agreements.client.Samples.dem;
import static portability.agreements.client.Samples.german;
import static portability.agreements.client.Samples.question;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import portability.agreements.client.ServiceTest;
import portability.law.LawPack;
import portability.proto.agreements.v1.ClaimantOption;
import portability.proto.agreements.v1.DetermineRequest;
import portability.proto.agreements.v1.EnactLawPackRequest;
import portability.proto.agreements.v1.LawFile;
import portability.proto.agreements.v1.ProposeLawPackRequest;
import portability.proto.types.v1.InsurancePeriod;

/// Under a law whose agreement with Morocco leaves the choice to the claimant.
class OptionTest extends ServiceTest {
    @Test
    void whoever_has_the_choice_is_asked_and_gets_what_she_chose() {
        assertThat(loadLaw().getChecksum()).isNotEmpty();
        enact(withChoice());

        var open = determine(asked());
        assertThat(open.getAwarded()).isFalse();
        assertThat(open.getRefusalReason()).isEqualTo("CHOICE_NEEDED");
        assertThat(open.getRoutesList())
                .as("both are shown")
                .filteredOn(route -> route.hasAmount())
                .hasSize(2);

        var separate = determine(asked().setOption(ClaimantOption.CLAIMANT_OPTION_SEPARATE));
        assertThat(separate.getAwarded()).isTrue();
        assertThat(separate.getChosenRoute()).startsWith("NATIONAL/");
        var totalised = determine(asked().setOption(ClaimantOption.CLAIMANT_OPTION_TOTALISED));
        assertThat(totalised.getAwarded()).isTrue();
        assertThat(totalised.getChosenRoute()).isEqualTo("DE-MA-1981");
        assertThat(totalised.getInputDigest())
                .isNotEqualTo(open.getInputDigest())
                .isNotEqualTo(separate.getInputDigest());
    }

    /// 66 German months open a right by themselves.
    private static DetermineRequest.Builder asked() {
        var moroccan = InsurancePeriod.newBuilder(
                        german("2000-01-01", "2009-12-31").build())
                .setPeriodId("MA 2000")
                .setLegislation("MA")
                .setInstitution("MA:CNSS")
                .setScheme("ma-cnss");
        return question()
                .setResidence("MA")
                .addPeriods(german("1996-01-01", "1996-12-31").setEarnings(dem("51678.00")))
                .addPeriods(moroccan);
    }

    private static Map<String, String> withChoice() {
        var texts = new LinkedHashMap<>(LawPack.bundled().texts());
        texts.computeIfPresent(
                "instruments/de-ma-1981.yaml", (_, whole) -> whole.replace("value: OWN_PERIODS_ONLY", "value: OPTION"));
        assertThat(texts).isNotEqualTo(LawPack.bundled().texts());
        return texts;
    }

    private void enact(Map<String, String> texts) {
        var proposal = ProposeLawPackRequest.newBuilder().setReason("a choice");
        texts.forEach((path, text) ->
                proposal.addFiles(LawFile.newBuilder().setPath(path).setText(text)));
        var checksum = officer().proposeLawPack(proposal.build()).getChecksum();
        assertThat(otherOfficer()
                        .enactLawPack(EnactLawPackRequest.newBuilder()
                                .setChecksum(checksum)
                                .build()))
                .isNotNull();
    }
}
