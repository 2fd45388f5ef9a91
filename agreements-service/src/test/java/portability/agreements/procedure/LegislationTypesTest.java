package portability.agreements.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.grpc.Status.Code;
import java.util.List;
import org.junit.jupiter.api.Test;
import portability.agreements.client.ServiceTest;
import portability.proto.agreements.v1.DegreeConcordance;
import portability.proto.agreements.v1.GetLegislationTypesRequest;
import portability.proto.agreements.v1.LegislationType;
import portability.proto.agreements.v1.LegislationTypeFound;
import portability.proto.agreements.v1.ListedLegislation;

/// Of which type legislations on invalidity are, asked of the running service by the law that comes with it.
class LegislationTypesTest extends ServiceTest {
    @Test
    void the_annexes_say_the_type_and_whether_a_degree_binds_and_that_nobody_read_them() {
        assertThat(loadLaw().getChecksum()).isNotEmpty();
        var found = procedure().getLegislationTypes(asked("2024-02-29", "IE", "CZ", "BE"));

        assertThat(found.getFoundList())
                .extracting(
                        LegislationTypeFound::getState,
                        LegislationTypeFound::getType,
                        LegislationTypeFound::getConcordance)
                .containsExactly(
                        tuple("IE", LegislationType.LEGISLATION_TYPE_A, DegreeConcordance.DEGREE_CONCORDANCE_NONE),
                        tuple(
                                "CZ",
                                LegislationType.LEGISLATION_TYPE_UNSPECIFIED,
                                DegreeConcordance.DEGREE_CONCORDANCE_NONE),
                        tuple(
                                "BE",
                                LegislationType.LEGISLATION_TYPE_B,
                                DegreeConcordance.DEGREE_CONCORDANCE_NOT_LOADED));
        assertThat(found.getFound(1).getListedList())
                .extracting(ListedLegislation::getLegislation)
                .singleElement()
                .asString()
                .startsWith("full disability pension");
        assertThat(found.getBasis().getRestsOnUnverifiedList()).hasSize(3);
        assertRefused(
                () -> procedure().getLegislationTypes(asked("2024-02-29")), Code.INVALID_ARGUMENT, "INVALID_QUESTION");
        assertRefused(
                () -> procedure().getLegislationTypes(asked("soon", "IE")), Code.INVALID_ARGUMENT, "INVALID_DATE");
    }

    private static GetLegislationTypesRequest asked(String on, String... states) {
        return GetLegislationTypesRequest.newBuilder()
                .addAllStates(List.of(states))
                .setOn(on)
                .build();
    }
}
