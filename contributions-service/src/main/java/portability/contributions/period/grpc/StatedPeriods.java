package portability.contributions.period.grpc;

import java.util.Locale;
import java.util.stream.Collectors;
import portability.contributions.period.Column;
import portability.contributions.period.StatedPeriod;
import portability.proto.types.v1.InsurancePeriod;

/// A period of the contract as the text of each column of a return, so that both are read by the same rules.
///
/// The codes of returns are the names of the contract's values without their prefix: `PERIOD_KIND_VOLUNTARY` is
/// `voluntary`.
public final class StatedPeriods {
    public static final String KIND = "PERIOD_KIND_";
    public static final String ACTIVITY = "ACTIVITY_";
    public static final String UNIT = "PERIOD_UNIT_";
    public static final String GROUND = "EQUIVALENT_GROUND_";
    public static final String BRANCH = "BRANCH_";
    public static final String DATING = "DATING_";
    public static final String SPECIAL = "SPECIAL_SCHEME_";

    private StatedPeriods() {}

    /// A period of nobody yet.
    public static StatedPeriod of(InsurancePeriod period) {
        return of("", period);
    }

    public static StatedPeriod of(String personNumber, InsurancePeriod period) {
        return (Column column) -> switch (column) {
            case INSTITUTION -> period.getInstitution();
            case PERSON_NUMBER -> personNumber;
            case EMPLOYER -> period.getEmployer();
            case SCHEME -> period.getScheme();
            case KIND -> code(period.getKind(), KIND);
            case ACTIVITY -> code(period.getActivity(), ACTIVITY);
            case FIRST_DAY -> period.getFirstDay();
            case LAST_DAY -> period.getLastDay();
            case QUANTITY -> period.getReported().getAmount();
            case UNIT -> code(period.getReported().getUnit(), UNIT);
            case EARNINGS -> period.getEarnings().getAmount();
            case CURRENCY -> period.getEarnings().getCurrency();
            case GROUND -> code(period.getGround(), GROUND);
            case GROUND_IN_WORDS -> period.getGroundInWords();
            case BRANCHES ->
                period.getBranchesList().stream()
                        .map(branch -> inList(branch, BRANCH))
                        .collect(Collectors.joining(" "));
            case EARNED -> period.getEarned().getAmount();
            case EARNED_CURRENCY -> period.getEarned().getCurrency();
            case DATING -> code(period.getDating(), DATING);
            case SPECIAL_SCHEME -> code(period.getSpecialScheme(), SPECIAL);
        };
    }

    /// Whoever lists something said something: the unspecified value is no code there.
    private static String inList(Enum<?> value, String prefix) {
        var code = code(value, prefix);
        return code.isEmpty() ? value.name() : code;
    }

    /// Empty for the unspecified value; for one of a later contract, its name, which no return knows.
    private static String code(Enum<?> value, String prefix) {
        var name = value.name();
        if (name.equals(prefix + "UNSPECIFIED")) return "";
        return name.startsWith(prefix) ? name.substring(prefix.length()).toLowerCase(Locale.ROOT) : name;
    }
}
