package portability.agreements.determination;

import static portability.agreements.edge.Words.invalidQuestion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import portability.agreements.edge.PeriodWords;
import portability.agreements.edge.Words;
import portability.kernel.Country;
import portability.kernel.InstitutionId;
import portability.kernel.InsurancePeriod;
import portability.ledger.edge.MalformedInput;
import portability.proto.agreements.v1.DetermineRequest;
import portability.totalisation.question.Career;
import portability.totalisation.question.CareerRefused;
import portability.totalisation.question.Claim;
import portability.totalisation.question.Question;

/// A request to determine, as question and career.
final class Questions {
    private Questions() {}

    static Question question(DetermineRequest request) {
        var institution = Words.institution("institution", request.getInstitution());
        var branch = Words.branch(request.getBranch()).orElseThrow(() -> invalidQuestion("branch is required"));
        var claimant = Persons.claimant(request);
        var claim = claim(request, institution);
        var types = ForeignRecords.types(request);
        return new Question(
                institution,
                branch,
                claimant,
                claim,
                Contingencies.contingency(request, claimant, claim.lodgedOn(), types));
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
                    own, ForeignRecords.records(request, foreign), Declared.figures(request.getFiguresList()));
        } catch (CareerRefused refused) {
            throw CareerFaults.malformed(refused.fault());
        }
    }

    /// Which of many periods is wrong is told by its place: it repeats nothing that may be personal.
    private static InsurancePeriod period(DetermineRequest request, int place) {
        try {
            return PeriodWords.read(request.getPeriods(place));
        } catch (MalformedInput malformed) {
            throw new MalformedInput(malformed.reason(), "periods[" + place + "]: " + malformed.getMessage());
        }
    }

    private static Claim claim(DetermineRequest request, InstitutionId institution) {
        var lodged = Words.date("claim_date", request.getClaimDate());
        LocalDate arrived = Words.optionalDate("claim_arrived_on", request.getClaimArrivedOn())
                .orElse(lodged);
        if (arrived.isBefore(lodged)) throw invalidQuestion("a claim cannot arrive before it is lodged");
        return new Claim(
                Words.institution("claim_lodged_at", request.getClaimLodgedAt()),
                lodged,
                arrived,
                Words.optionalDate("requested_start", request.getRequestedStart()),
                Declared.option(request.getOption()),
                Declared.otherBenefits(request, institution.country()));
    }
}
