package portability.agreements.determination;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status.Code;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portability.agreements.client.ServiceTest;
import portability.proto.agreements.v1.GetLawRequest;
import portability.proto.agreements.v1.LawSummary;
import portability.proto.agreements.v1.ListLawRequest;

/// The law a service has, as it shows it.
class ListedLawTest extends ServiceTest {
    @BeforeEach
    void lawIsLoaded() {
        assertThat(loadLaw().getChecksum()).isNotEmpty();
    }

    @Test
    void lists_what_binds_a_pair_of_states_on_a_day() {
        assertThat(ids(list(of("2025-01-06", "DE", "NL"))))
                .containsExactlyInAnyOrder(
                        "DE.DRV.INVALIDITY", "DE.DRV.OLD_AGE", "DE.DRV.SURVIVORS", "EU-883-2004", "NL.SVB.AOW");
        assertThat(ids(list(of("2025-01-06", "DE", "MA"))))
                .contains("DE-MA-1981")
                .doesNotContain("EU-883-2004");
        assertThat(ids(list(of("1980-01-01", "DE", "MA")))).doesNotContain("DE-MA-1981");
        assertRefused(() -> list(of("2025-13-01")), Code.INVALID_ARGUMENT, "INVALID_DATE");
    }

    @Test
    void shows_each_value_with_its_source_and_whether_it_was_verified() {
        var law = officer()
                .getLaw(GetLawRequest.newBuilder()
                        .setId("DE-MA-1981")
                        .setAsOf("2025-01-06")
                        .build());
        assertThat(law.getSummary().getTitle()).contains("Rabat");
        assertThat(law.getValuesList()).isNotEmpty().allSatisfy(value -> {
            assertThat(value.getSource()).isNotBlank();
            assertThat(value.getPath()).startsWith("instruments/de-ma-1981.yaml");
        });
        assertThat(law.getValuesList()).anyMatch(value -> !value.getVerified());
        assertRefused(
                () -> officer().getLaw(GetLawRequest.newBuilder().setId("XX").build()), Code.NOT_FOUND, "UNKNOWN_LAW");
    }

    @Test
    void an_unknown_law_is_not_found_however_long_its_name() {
        var request = GetLawRequest.newBuilder().setId("x".repeat(100_000)).build();
        assertRefused(() -> officer().getLaw(request), Code.NOT_FOUND, "UNKNOWN_LAW");
    }

    private static ListLawRequest of(String day, String... states) {
        return ListLawRequest.newBuilder()
                .setAsOf(day)
                .addAllStates(List.of(states))
                .build();
    }

    private List<LawSummary> list(ListLawRequest request) {
        return officer().listLaw(request).getLawsList();
    }

    private static List<String> ids(List<LawSummary> laws) {
        return laws.stream().map(LawSummary::getId).toList();
    }
}
