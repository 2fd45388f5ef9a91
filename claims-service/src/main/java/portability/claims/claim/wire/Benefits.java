package portability.claims.claim.wire;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import portability.claims.claim.Benefit;
import portability.claims.claim.Benefit.Deceased;
import portability.claims.claim.Benefit.Degree;
import portability.claims.claim.Benefit.Invalidity;
import portability.claims.claim.Benefit.LegislationType;
import portability.claims.claim.Benefit.OldAge;
import portability.claims.claim.Benefit.OtherSurvivor;
import portability.claims.claim.Benefit.Survivors;
import portability.claims.claim.IncapacityFacts;
import portability.claims.claim.Tie;
import portability.claims.claim.Tie.Relation;
import portability.kernel.Country;
import portability.proto.agreements.v1.StateLegislation;
import portability.proto.agreements.v1.Survivor;
import portability.proto.agreements.v1.SurvivorRelation;
import portability.proto.exchange.v1.DegreeFound;
import portability.proto.exchange.v1.InvalidityClaimed;
import portability.proto.exchange.v1.SurvivorsClaimed;
import portability.proto.types.v1.Branch;

/// What is claimed, as messages. Strict as [Persons] is: a branch comes with what happened, and with nothing else.
public final class Benefits {
    private Benefits() {}

    /// @param invalidity empty where the message has none
    /// @param survivors  empty where the message has none
    public static Benefit read(
            Branch branch, Optional<InvalidityClaimed> invalidity, Optional<SurvivorsClaimed> survivors) {
        return switch (branch) {
            case BRANCH_OLD_AGE -> {
                if (invalidity.isPresent() || survivors.isPresent()) throw otherBranch();
                yield new OldAge();
            }
            case BRANCH_INVALIDITY -> read(invalidity.orElseThrow(Benefits::otherBranch));
            case BRANCH_SURVIVORS -> read(survivors.orElseThrow(Benefits::otherBranch));
            // What is not claimed here: law and question are known, the way of the claim is not.
            case BRANCH_SICKNESS,
                    BRANCH_MATERNITY,
                    BRANCH_EMPLOYMENT_INJURY,
                    BRANCH_DEATH_GRANTS,
                    BRANCH_UNEMPLOYMENT,
                    BRANCH_PRE_RETIREMENT,
                    BRANCH_FAMILY -> throw new IllegalArgumentException("no claims of this branch are handled");
            case BRANCH_UNSPECIFIED, UNRECOGNIZED -> throw new IllegalArgumentException("branch is not said");
        };
    }

    public static Branch branch(Benefit benefit) {
        return switch (benefit) {
            case OldAge _ -> Branch.BRANCH_OLD_AGE;
            case Invalidity _ -> Branch.BRANCH_INVALIDITY;
            case Survivors _ -> Branch.BRANCH_SURVIVORS;
        };
    }

    public static InvalidityClaimed write(Invalidity invalidity) {
        var wire = InvalidityClaimed.newBuilder()
                .setSince(invalidity.since().toString())
                .setUnder(invalidity.under());
        invalidity
                .degree()
                .ifPresent(degree -> wire.setDegree(
                        DegreeFound.newBuilder().setPercent(degree.percent()).setFoundBy(degree.foundBy())));
        return wire.addAllLegislations(legislations(invalidity)).build();
    }

    /// The types that were told, in the order of the states.
    static List<StateLegislation> legislations(Invalidity invalidity) {
        return invalidity.legislations().entrySet().stream()
                .map(told -> StateLegislation.newBuilder()
                        .setState(told.getKey())
                        .setType(type(told.getValue()))
                        .build())
                .toList();
    }

    /// Those of a claim to an invalidity benefit; none of any other.
    public static List<StateLegislation> legislations(Benefit benefit) {
        return switch (benefit) {
            case Invalidity invalidity -> legislations(invalidity);
            case OldAge _, Survivors _ -> List.of();
        };
    }

    /// Those that a caller tells.
    /// @throws IllegalArgumentException if a state stands there twice, or a type is not said
    public static SortedMap<String, LegislationType> legislations(List<StateLegislation> told) {
        var types = new TreeMap<String, LegislationType>();
        for (var one : told)
            if (types.put(Country.of(one.getState()).code(), type(one.getType())) != null)
                throw new IllegalArgumentException("a state stands there twice");
        return types;
    }

    static IncapacityFacts facts(portability.proto.exchange.v1.IncapacityFacts wire) {
        return new IncapacityFacts(wire.getNumber(), legislations(wire.getLegislationsList()), wire.getRefusedInList());
    }

    static portability.proto.exchange.v1.IncapacityFacts write(IncapacityFacts facts) {
        var wire = portability.proto.exchange.v1.IncapacityFacts.newBuilder()
                .setNumber(facts.number())
                .addAllRefusedIn(facts.refusedIn());
        facts.legislations()
                .forEach((state, type) -> wire.addLegislations(
                        StateLegislation.newBuilder().setState(state).setType(type(type))));
        return wire.build();
    }

    private static portability.proto.agreements.v1.LegislationType type(LegislationType type) {
        return switch (type) {
            case A -> portability.proto.agreements.v1.LegislationType.LEGISLATION_TYPE_A;
            case B -> portability.proto.agreements.v1.LegislationType.LEGISLATION_TYPE_B;
        };
    }

    private static LegislationType type(portability.proto.agreements.v1.LegislationType wire) {
        return switch (wire) {
            case LEGISLATION_TYPE_A -> LegislationType.A;
            case LEGISLATION_TYPE_B -> LegislationType.B;
            case LEGISLATION_TYPE_UNSPECIFIED, UNRECOGNIZED ->
                throw new IllegalArgumentException("the type of a legislation is not said");
        };
    }

    public static SurvivorsClaimed write(Survivors survivors) {
        var deceased = survivors.deceased();
        var wire = SurvivorsClaimed.newBuilder()
                .setDeceased(Persons.write(deceased.person()))
                .setDiedOn(survivors.diedOn().toString())
                .setResidence(deceased.residence())
                .setHousehold(Persons.household(deceased.household()))
                .setClaimant(write(survivors.claimant()));
        survivors.others().forEach(other -> wire.addOthers(write(other)));
        return wire.build();
    }

    static Survivor.Builder write(Tie tie) {
        return Survivor.newBuilder()
                .setRelation(relation(tie.relation()))
                .setMarriedMonths(tie.marriedMonths())
                .setRaisingChild(tie.raisingChild())
                .setIncapable(tie.incapable());
    }

    static Survivor.Builder write(OtherSurvivor other) {
        return write(other.tie()).setBirthDate(other.birthDate().toString());
    }

    private static Invalidity read(InvalidityClaimed wire) {
        var degree = wire.hasDegree()
                ? Optional.of(new Degree(
                        wire.getDegree().getPercent(), wire.getDegree().getFoundBy()))
                : Optional.<Degree>empty();
        var legislations = new TreeMap<String, LegislationType>();
        for (var told : wire.getLegislationsList())
            if (legislations.put(told.getState(), type(told.getType())) != null)
                throw new IllegalArgumentException("the legislation of a state is told twice");
        return new Invalidity(Persons.day(wire.getSince()), wire.getUnder(), degree, legislations);
    }

    private static Survivors read(SurvivorsClaimed wire) {
        // Who claims has a birth date already, and it is that.
        if (!wire.getClaimant().getBirthDate().isEmpty())
            throw new IllegalArgumentException("the claimant's birth date stands with the claimant");
        return new Survivors(
                new Deceased(
                        Persons.read(wire.getDeceased()), wire.getResidence(), Persons.household(wire.getHousehold())),
                Persons.day(wire.getDiedOn()),
                tie(wire.getClaimant()),
                wire.getOthersList().stream()
                        .map(other -> new OtherSurvivor(Persons.day(other.getBirthDate()), tie(other)))
                        .toList());
    }

    private static Tie tie(Survivor wire) {
        return new Tie(
                relation(wire.getRelation()), wire.getMarriedMonths(), wire.getRaisingChild(), wire.getIncapable());
    }

    private static Relation relation(SurvivorRelation wire) {
        return switch (wire) {
            case SURVIVOR_RELATION_SPOUSE -> Relation.SPOUSE;
            case SURVIVOR_RELATION_FORMER_SPOUSE -> Relation.FORMER_SPOUSE;
            case SURVIVOR_RELATION_HALF_ORPHAN -> Relation.HALF_ORPHAN;
            case SURVIVOR_RELATION_FULL_ORPHAN -> Relation.FULL_ORPHAN;
            case SURVIVOR_RELATION_PARENT -> Relation.PARENT;
            case SURVIVOR_RELATION_UNSPECIFIED, UNRECOGNIZED ->
                throw new IllegalArgumentException("what the survivor was to the deceased is not said");
        };
    }

    private static SurvivorRelation relation(Relation relation) {
        return switch (relation) {
            case SPOUSE -> SurvivorRelation.SURVIVOR_RELATION_SPOUSE;
            case FORMER_SPOUSE -> SurvivorRelation.SURVIVOR_RELATION_FORMER_SPOUSE;
            case HALF_ORPHAN -> SurvivorRelation.SURVIVOR_RELATION_HALF_ORPHAN;
            case FULL_ORPHAN -> SurvivorRelation.SURVIVOR_RELATION_FULL_ORPHAN;
            case PARENT -> SurvivorRelation.SURVIVOR_RELATION_PARENT;
        };
    }

    private static IllegalArgumentException otherBranch() {
        return new IllegalArgumentException("what happened is not of the branch");
    }
}
