package portability.agreements.determination;

import static portability.agreements.edge.Words.invalidQuestion;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import portability.agreements.edge.Words;
import portability.kernel.Country;
import portability.proto.agreements.v1.Deceased;
import portability.proto.agreements.v1.DetermineRequest;
import portability.totalisation.question.Claimant;
import portability.totalisation.question.Household;
import portability.totalisation.question.PersonalStatus;

/// Whom a question is about: the one who asks, and the one who died.
final class Persons {
    private Persons() {}

    static Claimant claimant(DetermineRequest request) {
        var status = status(request.getPersonalStatus());
        return new Claimant(
                Words.date("birth_date", request.getBirthDate()),
                Words.sex(request.getSex()),
                nationalities(request.getNationalitiesList(), status),
                status,
                Words.country("residence", request.getResidence()),
                household(request.getHousehold()));
    }

    static Claimant deceased(Deceased deceased) {
        var status = status(deceased.getPersonalStatus());
        return new Claimant(
                Words.date("death.deceased.birth_date", deceased.getBirthDate()),
                Words.sex(deceased.getSex()),
                nationalities(deceased.getNationalitiesList(), status),
                status,
                Words.country("death.deceased.residence", deceased.getResidence()),
                household(deceased.getHousehold()));
    }

    private static Set<Country> nationalities(List<String> wire, PersonalStatus status) {
        if (wire.isEmpty() && status == PersonalStatus.NONE) throw invalidQuestion("nationalities are required");
        return wire.stream().map(text -> Words.country("nationalities", text)).collect(Collectors.toSet());
    }

    private static PersonalStatus status(portability.proto.agreements.v1.PersonalStatus status) {
        return switch (status) {
            case PERSONAL_STATUS_UNSPECIFIED -> PersonalStatus.NONE;
            case PERSONAL_STATUS_REFUGEE -> PersonalStatus.REFUGEE;
            case PERSONAL_STATUS_STATELESS -> PersonalStatus.STATELESS;
            case UNRECOGNIZED -> throw invalidQuestion("no such personal_status");
        };
    }

    private static Household household(portability.proto.types.v1.Household household) {
        return switch (household) {
            case HOUSEHOLD_SINGLE -> Household.SINGLE;
            case HOUSEHOLD_COUPLE -> Household.COUPLE;
            case HOUSEHOLD_UNSPECIFIED, UNRECOGNIZED -> throw invalidQuestion("household is required");
        };
    }
}
