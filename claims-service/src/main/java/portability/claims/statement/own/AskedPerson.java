package portability.claims.statement.own;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import portability.proto.agreements.v1.DetermineRequest;
import portability.proto.agreements.v1.FurtherWork;
import portability.proto.agreements.v1.GetOutlookRequest;
import portability.proto.types.v1.Branch;
import portability.proto.types.v1.Household;
import portability.proto.types.v1.InsurancePeriod;
import portability.proto.types.v1.PersonDetails;

/// Who asks what she has, and what the law may ask of her. Prints nothing of it.
///
/// @param residence ISO 3166 alpha-2
/// @param day       for which it is asked
/// @param language  BCP 47
public record AskedPerson(
        PersonDetails details, String residence, Household household, LocalDate day, String language) {
    /// What agreements-service is asked of these periods.
    ///
    /// @param worksNow how she works now, if she does
    GetOutlookRequest outlook(String institution, List<InsurancePeriod> periods, Optional<FurtherWork> worksNow) {
        var request = GetOutlookRequest.newBuilder()
                .setQuestion(DetermineRequest.newBuilder()
                        .setInstitution(institution)
                        .setBranch(Branch.BRANCH_OLD_AGE)
                        .setBirthDate(details.getBirthDate())
                        .setSex(details.getSex())
                        .addAllNationalities(details.getNationalitiesList())
                        .setResidence(residence)
                        .setHousehold(household)
                        .setClaimDate(day.toString())
                        .setClaimLodgedAt(institution)
                        .setLanguage(language)
                        .addAllPeriods(periods));
        worksNow.ifPresent(request::setGoingOn);
        return request.build();
    }

    @Override
    public String toString() {
        return "AskedPerson[…]";
    }
}
