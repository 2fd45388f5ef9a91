package portability.agreements.determination;

import static portability.agreements.edge.Words.invalidQuestion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import portability.agreements.edge.Words;
import portability.kernel.Country;
import portability.kernel.InstitutionId;
import portability.kernel.InsurancePeriod;
import portability.ledger.edge.MalformedInput;
import portability.proto.agreements.v1.DetermineRequest;
import portability.totalisation.question.Career;
import portability.totalisation.question.CareerRefused;
import portability.totalisation.question.Claim;
import portability.totalisation.question.Claimant;
import portability.totalisation.question.ForeignRecord;
import portability.totalisation.question.Household;
import portability.totalisation.question.PersonalStatus;
import portability.totalisation.question.Question;

/// A request to determine, as question and career.
final class Questions {
    private Questions() {}

    static Question question(DetermineRequest request) {
        return new Question(
                Words.institution("institution", request.getInstitution()),
                Words.branch(request.getBranch()).orElseThrow(() -> invalidQuestion("branch is required")),
                claimant(request),
                claim(request));
    }

    /// Own periods are those of the deciding institution's state; the others lie together by the state that certified
    /// them.
    static Career career(DetermineRequest request, InstitutionId institution) {
        var own = new ArrayList<InsurancePeriod>();
        Map<Country, List<InsurancePeriod>> foreign = new TreeMap<>();
        for (int place = 0; place < request.getPeriodsCount(); place++) {
            var period = period(request, place);
            if (period.legislation().equals(institution.country())) own.add(period);
            else
                foreign.computeIfAbsent(period.legislation(), _ -> new ArrayList<>())
                        .add(period);
        }
        try {
            return new Career(
                    own,
                    foreign.entrySet().stream()
                            .map(record -> ForeignRecord.of(record.getKey(), record.getValue()))
                            .toList());
        } catch (CareerRefused refused) {
            throw CareerFaults.malformed(refused.fault());
        }
    }

    /// Which of many periods is wrong is told by its place: it repeats nothing that may be personal.
    private static InsurancePeriod period(DetermineRequest request, int place) {
        try {
            return Words.period(request.getPeriods(place));
        } catch (MalformedInput malformed) {
            throw new MalformedInput(malformed.reason(), "periods[" + place + "]: " + malformed.getMessage());
        }
    }

    private static Claimant claimant(DetermineRequest request) {
        var nationalities = request.getNationalitiesList().stream()
                .map(text -> Words.country("nationalities", text))
                .collect(Collectors.toSet());
        if (nationalities.isEmpty()) throw invalidQuestion("nationalities are required");
        return new Claimant(
                Words.date("birth_date", request.getBirthDate()),
                Words.sex(request.getSex()),
                nationalities,
                PersonalStatus.NONE,
                Words.country("residence", request.getResidence()),
                household(request.getHousehold()));
    }

    private static Claim claim(DetermineRequest request) {
        var lodged = Words.date("claim_date", request.getClaimDate());
        LocalDate arrived = Words.optionalDate("claim_arrived_on", request.getClaimArrivedOn())
                .orElse(lodged);
        if (arrived.isBefore(lodged)) throw invalidQuestion("a claim cannot arrive before it is lodged");
        return new Claim(
                Words.institution("claim_lodged_at", request.getClaimLodgedAt()), lodged, arrived, Optional.empty());
    }

    private static Household household(portability.proto.types.v1.Household household) {
        return switch (household) {
            case HOUSEHOLD_SINGLE -> Household.SINGLE;
            case HOUSEHOLD_COUPLE -> Household.COUPLE;
            case HOUSEHOLD_UNSPECIFIED, UNRECOGNIZED -> throw invalidQuestion("household is required");
        };
    }
}
