package portability.agreements.procedure;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import portability.agreements.edge.Words;
import portability.kernel.Country;
import portability.kernel.Explained;
import portability.proto.agreements.v1.FindHealthBearerRequest;
import portability.proto.agreements.v1.FindHealthBearerResponse;
import portability.proto.agreements.v1.HealthOfPensioner;
import portability.proto.agreements.v1.PensionPayer;
import portability.totalisation.exact.Fraction;
import portability.totalisation.health.HealthCompetence;
import portability.totalisation.health.HealthCompetence.Bearer;
import portability.totalisation.health.HealthCompetence.Payer;
import portability.totalisation.health.HealthCompetence.ResidenceRight;

/// Which state bears the cost of health care where a person lives: Reg. (EC) 883/2004 Arts. 17, 23 to 26, 32.
final class HealthBearers {
    private static final int MOST_STATES = 40;
    /// A hundred years.
    private static final int MOST_MONTHS = 1200;

    private HealthBearers() {}

    static FindHealthBearerResponse answer(FindHealthBearerRequest request) {
        var residence = Words.country("residence", request.getResidence());
        var found = bearer(request, residence);
        return FindHealthBearerResponse.newBuilder()
                .setBearer(found.value().state().map(Country::code).orElse(""))
                .setDocument(found.value().document().orElse(""))
                .addAllSteps(Asked.steps(found.steps(), request.getLanguage()))
                .build();
    }

    private static Explained<Bearer> bearer(FindHealthBearerRequest request, Country residence) {
        return switch (request.getInsuredCase()) {
            case WORKER ->
                HealthCompetence.worker(
                        Words.country("competent", request.getWorker().getCompetent()), residence);
            case PENSIONER -> pensioner(request.getPensioner(), residence);
            case FAMILY_MEMBER ->
                HealthCompetence.familyMember(
                        optional("own", request.getFamilyMember().getOwn()),
                        Words.country("derived", request.getFamilyMember().getDerived()),
                        residence);
            case INSURED_NOT_SET -> throw Words.invalidQuestion("a worker, a pensioner or a family member");
        };
    }

    private static Explained<Bearer> pensioner(HealthOfPensioner request, Country residence) {
        var payers = payers(request.getPayersList());
        var last = optional("last", request.getLast());
        if (last.isPresent() && payers.stream().noneMatch(payer -> payer.state().equals(last.get())))
            throw Words.invalidQuestion("last is one of the payers");
        return HealthCompetence.pensioner(residence, right(request.getResidenceRight()), payers, last);
    }

    private static List<Payer> payers(List<PensionPayer> stated) {
        if (stated.size() > MOST_STATES) throw Words.invalidQuestion("payers: at most " + MOST_STATES);
        var states = new HashSet<Country>();
        return stated.stream()
                .map(each -> {
                    var state = Words.country("payers", each.getState());
                    // An unsigned number beyond 2^31 comes as one below zero.
                    if (!states.add(state) || each.getMonths() < 0 || each.getMonths() > MOST_MONTHS)
                        throw Words.invalidQuestion("payers: each state once, 0 to " + MOST_MONTHS + " months");
                    return new Payer(state, Fraction.of(each.getMonths()), each.getRight());
                })
                .toList();
    }

    private static ResidenceRight right(portability.proto.agreements.v1.ResidenceRight right) {
        return switch (right) {
            case RESIDENCE_RIGHT_NONE -> ResidenceRight.NONE;
            case RESIDENCE_RIGHT_INSURED -> ResidenceRight.INSURED;
            case RESIDENCE_RIGHT_BY_LIVING -> ResidenceRight.BY_LIVING;
            case RESIDENCE_RIGHT_UNSPECIFIED, UNRECOGNIZED ->
                throw Words.invalidQuestion("residence_right is required");
        };
    }

    private static Optional<Country> optional(String field, String code) {
        return code.isEmpty() ? Optional.empty() : Optional.of(Words.country(field, code));
    }
}
