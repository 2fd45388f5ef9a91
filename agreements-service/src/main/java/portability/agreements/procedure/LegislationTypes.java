package portability.agreements.procedure;

import java.time.LocalDate;
import java.util.List;
import portability.agreements.determination.Basis;
import portability.agreements.edge.Words;
import portability.agreements.refusal.Refusal;
import portability.agreements.refusal.Refused;
import portability.kernel.Country;
import portability.law.Coordination;
import portability.law.LawPack;
import portability.proto.agreements.v1.DegreeConcordance;
import portability.proto.agreements.v1.GetLegislationTypesRequest;
import portability.proto.agreements.v1.GetLegislationTypesResponse;
import portability.proto.agreements.v1.LawBasis;
import portability.proto.agreements.v1.LawSource;
import portability.proto.agreements.v1.LawValue;
import portability.proto.agreements.v1.LegislationType;
import portability.proto.agreements.v1.LegislationTypeFound;
import portability.proto.agreements.v1.ListedLegislation;
import portability.totalisation.law.TypeAList;

/// Of which type the legislations on invalidity of states are, and whose finding of the degree binds.
/// Source: Reg. (EC) 883/2004 Arts. 44(1), 46(3), Annexes VI and VII.
final class LegislationTypes {
    private static final String INSTRUMENT = "EU-883-2004";
    private static final int MOST_STATES = 50;

    private LegislationTypes() {}

    static GetLegislationTypesResponse answer(GetLegislationTypesRequest request, LawPack pack) {
        if (request.getStatesCount() < 1 || request.getStatesCount() > MOST_STATES)
            throw Words.invalidQuestion("states: 1 to " + MOST_STATES);
        var on = Words.date("on", request.getOn());
        var law = Asked.coordination(pack, INSTRUMENT);
        var states = request.getStatesList().stream()
                .map(state -> Words.country("states", state))
                .toList();
        var list = law.typeA().orElseThrow(() -> new Refused(new Refusal.LawLacksValue(INSTRUMENT + " Annex VI")));
        return GetLegislationTypesResponse.newBuilder()
                .addAllFound(states.stream()
                        .map(state -> found(law, list, state, on))
                        .toList())
                .setBasis(basis(list, states, on, pack))
                .build();
    }

    private static LegislationTypeFound found(Coordination law, TypeAList list, Country state, LocalDate on) {
        var type = switch (list.extent(state, on).value()) {
            case ALL -> LegislationType.LEGISLATION_TYPE_A;
            case SOME -> LegislationType.LEGISLATION_TYPE_UNSPECIFIED;
            case NONE -> LegislationType.LEGISLATION_TYPE_B;
        };
        var bound = law.degreeConcordance().flatMap(states -> states.find(on));
        return LegislationTypeFound.newBuilder()
                .setState(state.code())
                .setType(type)
                .addAllListed(list.of(state, on).stream()
                        .map(LegislationTypes::listed)
                        .toList())
                .setConcordance(
                        bound.filter(states -> !states.value().contains(state)).isPresent()
                                ? DegreeConcordance.DEGREE_CONCORDANCE_NONE
                                : DegreeConcordance.DEGREE_CONCORDANCE_NOT_LOADED)
                .build();
    }

    private static ListedLegislation listed(TypeAList.Listed line) {
        return ListedLegislation.newBuilder()
                .setLegislation(line.legislation())
                .setSource(LawSource.newBuilder()
                        .setSource(line.source())
                        .setFrom(line.from().toString())
                        .setVerified(line.verified()))
                .build();
    }

    private static LawBasis basis(TypeAList list, List<Country> states, LocalDate on, LawPack pack) {
        var basis = Basis.of(pack, List.of()).toBuilder();
        for (var state : states) {
            var extent = list.extent(state, on);
            if (!extent.verified())
                basis.addRestsOnUnverified(LawValue.newBuilder()
                        .setPath(extent.key())
                        .setFrom(extent.from().toString())
                        .setSource(extent.source()));
        }
        return basis.build();
    }
}
