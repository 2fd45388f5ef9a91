package portability.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Option;
import portability.proto.agreements.v1.FindHealthBearerRequest;
import portability.proto.agreements.v1.HealthOfFamilyMember;
import portability.proto.agreements.v1.HealthOfPensioner;
import portability.proto.agreements.v1.HealthOfWorker;
import portability.proto.agreements.v1.PensionPayer;
import portability.proto.agreements.v1.ResidenceRight;
import portability.proto.exchange.v1.HealthPatient;
import portability.proto.types.v1.PersonalNumber;

/// Whose right to health care it is.
class PatientOptions {
    @Option(names = "--family-name", required = true, paramLabel = "NAME", description = "Her family name.")
    String familyName = "";

    @Option(names = "--given-names", paramLabel = "NAMES", description = "Her given names.")
    String givenNames = "";

    @Option(names = "--birth-date", required = true, paramLabel = "DAY", description = "YYYY-MM-DD.")
    String birthDate = "";

    @Option(
            names = "--number",
            paramLabel = "CC:CODE=NUMBER",
            description = "Her number at an institution; repeatable.")
    Map<String, String> numbers = new TreeMap<>();

    HealthPatient patient() {
        var patient = HealthPatient.newBuilder()
                .setFamilyName(familyName)
                .setGivenNames(givenNames)
                .setBirthDate(birthDate);
        numbers.forEach((institution, number) -> patient.addNumbers(
                PersonalNumber.newBuilder().setInstitution(institution).setNumber(number)));
        return patient.build();
    }

    /// From which the rules say which state bears the cost.
    static final class Competence {
        /// What right she has where she lives by its own law.
        enum Right {
            NONE,
            INSURED,
            BY_LIVING
        }

        @Option(names = "--worker", paramLabel = "CC", description = "A worker: whose legislation applies.")
        String worker = "";

        @Option(
                names = "--pension",
                paramLabel = "CC=MONTHS",
                description = "A pensioner: a state that pays a pension, and the months insured there; repeatable.")
        Map<String, Integer> pensions = new TreeMap<>();

        @Option(
                names = "--no-care-from",
                paramLabel = "CC",
                description = "Of those states, one that would give no care if she lived there; repeatable.")
        List<String> noCareFrom = new ArrayList<>();

        @Option(
                names = "--right-in-residence",
                paramLabel = "WHICH",
                description = "A pensioner's right where she lives, by its own law: ${COMPLETION-CANDIDATES}.")
        Right right = Right.NONE;

        @Option(names = "--last", paramLabel = "CC", description = "A pensioner's last legislation.")
        String last = "";

        @Option(
                names = "--derived-from",
                paramLabel = "CC",
                description = "Of the family: the state that bears the cost of the worker or pensioner.")
        String derived = "";

        @Option(
                names = "--own-right",
                paramLabel = "CC",
                description = "Of the family: the state that bears the cost by her own right, if she has one.")
        String own = "";

        FindHealthBearerRequest facts(String residence) {
            var facts = FindHealthBearerRequest.newBuilder().setResidence(residence);
            if (!worker.isEmpty()) facts.setWorker(HealthOfWorker.newBuilder().setCompetent(worker));
            else if (!derived.isEmpty())
                facts.setFamilyMember(
                        HealthOfFamilyMember.newBuilder().setOwn(own).setDerived(derived));
            else facts.setPensioner(pensioner());
            return facts.build();
        }

        private HealthOfPensioner pensioner() {
            var pensioner = HealthOfPensioner.newBuilder()
                    .setResidenceRight(ResidenceRight.valueOf("RESIDENCE_RIGHT_" + right))
                    .setLast(last);
            pensions.forEach((state, months) -> pensioner.addPayers(
                    PensionPayer.newBuilder().setState(state).setMonths(months).setRight(!noCareFrom.contains(state))));
            return pensioner.build();
        }
    }
}
