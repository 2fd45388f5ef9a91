package portability.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import portability.proto.claims.v1.GetEntitlementStatementRequest;
import portability.proto.types.v1.Household;
import portability.proto.types.v1.PersonalNumber;
import portability.sandbox.home.SandboxFailed;
import portability.sandbox.home.ServiceKind;
import portability.sandbox.keys.Bearer;
import portability.sandbox.officer.StatementReport;

/// `statement`: what a person has earned in each country, for her to read.
@Command(
        name = "statement",
        description = "Tells a person what she has earned in each country, what it is worth there and from which day, "
                + "what is missing and what she can do.")
final class StatementCommand implements Callable<Integer> {
    private static final int NARROWEST = 30;

    @Mixin
    NodeOptions options = new NodeOptions();

    @Option(
            names = "--person",
            required = true,
            paramLabel = "NUMBER",
            description = "The person who has this number at the node's institution.")
    String person = "";

    @Option(
            names = "--elsewhere",
            paramLabel = "CC:CODE=NUMBER",
            description = "Her number at another institution; may be given several times.")
    List<String> elsewhere = new ArrayList<>();

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description = "en, fr or es (BCP 47); en if not given. Others are told in English.")
    String language = "";

    @Option(names = "--residence", paramLabel = "CC", description = "Where she lives; the node's state if not given.")
    String residence = "";

    @Option(names = "--household", paramLabel = "WORD", description = "single or couple; single if not given.")
    String household = "";

    @Option(names = "--helper", paramLabel = "NAME", description = "Who asks for her under a mandate.")
    String helper = "";

    @Option(names = "--width", paramLabel = "N", description = "Columns of the screen; ${DEFAULT-VALUE} if not given.")
    int width = 40;

    @Override
    public Integer call() {
        return AskedNode.ask(options, ServiceKind.CLAIMS, client -> {
            if (width < NARROWEST) throw new SandboxFailed("A screen has " + NARROWEST + " columns at least.");
            var told = client.statements(Bearer.OFFICER_1).getEntitlementStatement(request());
            StatementReport.print(told, width, System.out);
        });
    }

    private GetEntitlementStatementRequest request() {
        var request = GetEntitlementStatementRequest.newBuilder()
                .setNumber(
                        PersonalNumber.newBuilder().setInstitution(options.name).setNumber(person))
                .setLanguage(language)
                .setResidence(residence)
                .setHousehold(household())
                .setActingHelper(helper);
        elsewhere.forEach(text -> request.addElsewhere(number(text)));
        return request.build();
    }

    private static PersonalNumber number(String text) {
        int equals = text.indexOf('=');
        if (equals < 1) throw new SandboxFailed("A number elsewhere is given as CC:CODE=NUMBER.");
        return PersonalNumber.newBuilder()
                .setInstitution(text.substring(0, equals))
                .setNumber(text.substring(equals + 1))
                .build();
    }

    private Household household() {
        return switch (household) {
            case "" -> Household.HOUSEHOLD_UNSPECIFIED;
            case "single" -> Household.HOUSEHOLD_SINGLE;
            case "couple" -> Household.HOUSEHOLD_COUPLE;
            default -> throw new SandboxFailed("A household is single or couple.");
        };
    }
}
