package portability.sandbox;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import portability.proto.contributions.v1.FindPersonRequest;
import portability.proto.contributions.v1.FindPersonsRequest;
import portability.proto.contributions.v1.GetPersonRequest;
import portability.proto.contributions.v1.RegisterPersonRequest;
import portability.proto.types.v1.PersonDetails;
import portability.proto.types.v1.PersonalNumber;
import portability.proto.types.v1.Sex;
import portability.sandbox.client.NodeClient;
import portability.sandbox.keys.Bearer;
import portability.sandbox.officer.PersonReport;

/// `person`: who is registered.
@Command(
        name = "person",
        description = "Registers a person, finds one by number or by name, and shows who she is and was.",
        subcommands = {PersonCommand.Register.class, PersonCommand.Find.class, PersonCommand.Show.class})
final class PersonCommand {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    boolean help;

    /// The sexes of the contract.
    enum Told {
        FEMALE,
        MALE;

        Sex sex() {
            return Sex.valueOf("SEX_" + name());
        }
    }

    @Command(name = "register", description = "Registers a person.")
    static final class Register extends ContributionsCommand {
        @Option(names = "--number", required = true, paramLabel = "N", description = "Her number at this institution.")
        String number = "";

        @Option(names = "--family-name", required = true, paramLabel = "NAME", description = "As written.")
        String familyName = "";

        @Option(names = "--given-names", required = true, paramLabel = "NAMES", description = "As written.")
        String givenNames = "";

        @Option(names = "--born", required = true, paramLabel = "DAY", description = "YYYY-MM-DD.")
        String born = "";

        @Option(names = "--sex", required = true, description = "${COMPLETION-CANDIDATES}.")
        Told sex = Told.FEMALE;

        @Option(
                names = "--nationality",
                required = true,
                paramLabel = "CC",
                description = "ISO 3166 alpha-2; again for each.")
        List<String> nationalities = new ArrayList<>();

        @Override
        void ask(NodeClient client, Bearer officer) {
            var person = PersonDetails.newBuilder()
                    .setFamilyName(familyName)
                    .setGivenNames(givenNames)
                    .setBirthDate(born)
                    .setSex(sex.sex())
                    .addAllNationalities(nationalities)
                    .addNumbers(number(options.name, number));
            var registered = client.contributions(officer)
                    .registerPerson(RegisterPersonRequest.newBuilder()
                            .setRequestId(requestId)
                            .setPerson(person)
                            .build());
            System.out.println("Registered as " + registered.getPersonId() + ".");
        }
    }

    @Command(name = "find", description = "Finds a person by a number, or whoever may be meant by a name.")
    static final class Find extends ContributionsCommand {
        @ArgGroup(multiplicity = "1")
        By by = new By();

        @Option(
                names = "--at",
                paramLabel = "CC:CODE",
                description = "With --number: whose number it is; this institution's if not given.")
        String at = "";

        @Option(names = "--born", paramLabel = "DAY", description = "With --name: YYYY-MM-DD, or the year alone.")
        String born = "";

        @Option(names = "--sex", description = "With --name: ${COMPLETION-CANDIDATES}.")
        @Nullable
        Told sex;

        /// What is known of her.
        static final class By {
            @Option(names = "--number", paramLabel = "N", description = "A number.")
            String number = "";

            @Option(names = "--name", paramLabel = "NAME", description = "The whole name, in any script.")
            String name = "";
        }

        @Override
        void ask(NodeClient client, Bearer officer) {
            if (by.name.isEmpty()) {
                var whose = number(at.isEmpty() ? options.name : at, by.number);
                var found = client.contributions(officer)
                        .findPerson(
                                FindPersonRequest.newBuilder().setNumber(whose).build());
                System.out.println(PersonReport.line(found.getPersonId(), found.getPerson()));
                return;
            }
            var question = FindPersonsRequest.newBuilder().setName(by.name).setBirthDate(born);
            if (sex != null) question.setSex(sex.sex());
            PersonReport.candidates(client.contributions(officer).findPersons(question.build()))
                    .forEach(System.out::println);
        }
    }

    @Command(name = "show", description = "Shows names, nationalities and numbers over time.")
    static final class Show extends ContributionsCommand {
        @Option(names = "--person", required = true, paramLabel = "ID", description = "The person at this node.")
        String person = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            var known = client.contributions(officer)
                    .getPerson(GetPersonRequest.newBuilder().setPersonId(person).build());
            PersonReport.shown(known).forEach(System.out::println);
        }
    }

    private static PersonalNumber number(String institution, String number) {
        return PersonalNumber.newBuilder()
                .setInstitution(institution)
                .setNumber(number)
                .build();
    }
}
