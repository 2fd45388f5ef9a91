package portability.totalisation.floor;

import portability.totalisation.reason.Phrasebook;

/// The sentences about floors and equal treatment in English.
public final class FloorEnglish implements Phrasebook<FloorRule> {
    @Override
    public Class<FloorRule> rules() {
        return FloorRule.class;
    }

    @Override
    public String sentence(FloorRule rule) {
        return switch (rule) {
            case INCOME_SUMMED -> "All pensions together are {income} a month.";
            case INCOME_IN_OTHER_CURRENCY -> "{amount} of {from} are in another currency and were not converted.";
            case FLOOR_REACHED -> "{income} reach the floor of {floor}.";
            case FLOOR_NOT_REACHED -> "{income} do not reach the floor of {floor}: {gap} are missing.";
            case FLOOR_UNKNOWN -> "No sourced floor of {residence} is known on {on}.";
            case TREATED_DIFFERENTLY_BY_NATIONALITY ->
                "{instrument} covers this person as a national of {covered}, not of {notCovered}: {clause}.";
            case TREATED_EQUALLY -> "{instrument} makes no difference between these nationalities.";
        };
    }
}
