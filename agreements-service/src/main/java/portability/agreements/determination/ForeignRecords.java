package portability.agreements.determination;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portability.agreements.edge.Words;
import portability.kernel.Country;
import portability.kernel.InsurancePeriod;
import portability.ledger.edge.MalformedInput;
import portability.proto.agreements.v1.DetermineRequest;
import portability.totalisation.law.IncapacityRule.LegislationType;
import portability.totalisation.question.Communication;
import portability.totalisation.question.ForeignRecord;

/// What other states certified and told, state by state.
final class ForeignRecords {
    private ForeignRecords() {}

    /// The records of the states that certified periods, with what was told of them.
    static List<ForeignRecord> records(DetermineRequest request, Map<Country, List<InsurancePeriod>> periods) {
        Map<Country, portability.proto.agreements.v1.ForeignRecord> told = new HashMap<>();
        for (int i = 0; i < request.getForeignRecordsCount(); i++) {
            var state = state(request, i);
            if (!periods.containsKey(state)) throw invalid(i, "is about a state of which there is no foreign period");
            told.put(state, request.getForeignRecords(i));
        }
        return periods.entrySet().stream()
                .map(record -> Optional.ofNullable(told.get(record.getKey()))
                        .map(wire -> record(record.getKey(), record.getValue(), wire))
                        .orElseGet(() -> ForeignRecord.of(record.getKey(), record.getValue())))
                .toList();
    }

    private static ForeignRecord record(
            Country state, List<InsurancePeriod> periods, portability.proto.agreements.v1.ForeignRecord wire) {
        return new ForeignRecord(
                state,
                periods,
                communicated(wire),
                wire.hasOwnRight() ? Optional.of(wire.getOwnRight()) : Optional.empty(),
                Words.optionalDate("foreign_records.pays_from", wire.getPaysFrom()));
    }

    /// Of the states of whose legislation one was told, with the incapacity or with a record.
    static Map<Country, LegislationType> types(DetermineRequest request) {
        Declared.limit("foreign_records", request.getForeignRecordsCount());
        var types = Contingencies.types(request.getIncapacity());
        var states = new HashSet<Country>();
        for (int i = 0; i < request.getForeignRecordsCount(); i++) {
            var state = state(request, i);
            if (!states.add(state)) throw invalid(i, "is about a state that was told of before");
            int place = i;
            type(request.getForeignRecords(i).getLegislationType()).ifPresent(type -> {
                if (!request.hasIncapacity()) throw invalid(place, "has a type, which incapacity alone asks for");
                if (types.put(state, type) != null) throw invalid(place, "has a type that was told before");
            });
        }
        return types;
    }

    private static Country state(DetermineRequest request, int place) {
        return Words.country(
                "foreign_records[" + place + "].state",
                request.getForeignRecords(place).getState());
    }

    static Optional<LegislationType> type(portability.proto.agreements.v1.LegislationType wire) {
        return switch (wire) {
            case LEGISLATION_TYPE_UNSPECIFIED -> Optional.empty();
            case LEGISLATION_TYPE_A -> Optional.of(LegislationType.A);
            case LEGISLATION_TYPE_B -> Optional.of(LegislationType.B);
            case UNRECOGNIZED -> throw Words.invalidQuestion("no such type of legislation");
        };
    }

    private static Communication communicated(portability.proto.agreements.v1.ForeignRecord wire) {
        return switch (wire.getCommunicated()) {
            case COMMUNICATION_UNSPECIFIED, COMMUNICATION_AGGREGATE -> Communication.AGGREGATE;
            case COMMUNICATION_BY_YEAR -> Communication.BY_YEAR;
            case UNRECOGNIZED -> throw Words.invalidQuestion("foreign_records: no such communication");
        };
    }

    private static MalformedInput invalid(int place, String message) {
        return new MalformedInput("INVALID_FOREIGN_RECORD", "foreign_records[" + place + "] " + message);
    }
}
