package portability.claims.welfare.fund;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import portability.claims.Octets;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.claim.CaseId;
import portability.claims.claim.Claimant;
import portability.claims.claim.followup.ClaimsProperties;
import portability.claims.payment.Amount;
import portability.claims.welfare.Asking;
import portability.claims.welfare.Award;
import portability.claims.welfare.Contribution;
import portability.claims.welfare.FamilyClaim;
import portability.claims.welfare.Members;
import portability.claims.welfare.Membership;
import portability.claims.welfare.Paper;
import portability.claims.welfare.Verdict;
import portability.claims.welfare.WelfareCommand.AddPapers;
import portability.claims.welfare.WelfareCommand.Ask;
import portability.claims.welfare.WelfareCommand.Grant;
import portability.claims.welfare.WelfareCommand.Pay;
import portability.claims.welfare.WelfareCommand.Refuse;
import portability.claims.welfare.WelfareCommand.Register;
import portability.claims.welfare.WelfareDesk;
import portability.claims.welfare.fund.FundRules.Quoted;
import portability.kernel.InstitutionId;
import portability.ledger.edge.Principal;
import portability.ledger.node.NodeProperties;
import portability.ledger.processing.ReadModels;
import portability.proto.agreements.v1.GetFundBenefitsResponse;

/// Where officers register members, take contributions and decide what families claim. What is due, the rules say.
@Component
public class FundDesk {
    private final WelfareDesk desk;
    private final Members members;
    private final ReadModels readModels;
    private final FundRules rules;
    private final Restoring restoring;
    private final ClaimsProperties days;
    private final Clock clock;
    private final InstitutionId here;

    FundDesk(
            WelfareDesk desk,
            Members members,
            ReadModels readModels,
            FundRules rules,
            Restoring restoring,
            ClaimsProperties days,
            Clock clock,
            NodeProperties node) {
        this.desk = desk;
        this.members = members;
        this.readModels = readModels;
        this.rules = rules;
        this.restoring = restoring;
        this.days = days;
        this.clock = clock;
        this.here = node.institutionId();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), days.timeZone());
    }

    /// @return the membership's name
    /// @throws Refused NO_FUND, MEMBER_KNOWN, REQUEST_ID_REUSED
    public String register(String requestId, Claimant member, Principal officer) {
        var fund = rules.fund();
        var membershipId = CaseId.of(here, "member/" + requestId);
        if (desk.find(membershipId).isEmpty() && !withNumberOf(member).isEmpty())
            throw new Refused(Refusal.MEMBER_KNOWN);
        desk.send(membershipId, new Register(fund, requestId, officer.name(), member), officer);
        return membershipId;
    }

    private Set<String> withNumberOf(Claimant member) {
        readModels.awaitCurrent(Members.PROCESSOR);
        var found = new LinkedHashSet<String>();
        member.numbers().forEach((institution, number) -> found.addAll(members.byNumber(institution, number)));
        return found;
    }

    /// Those of a number.
    public List<String> byNumber(String institution, String number) {
        readModels.awaitCurrent(Members.PROCESSOR);
        return members.byNumber(institution, number);
    }

    public List<String> byName(String familyName, LocalDate birthDate) {
        readModels.awaitCurrent(Members.PROCESSOR);
        return members.byName(familyName, birthDate);
    }

    /// Who may be somebody: by any number, else by name and birth date.
    public List<String> like(Claimant person) {
        var byNumber = withNumberOf(person);
        return byNumber.isEmpty() ? members.byName(person.familyName(), person.birthDate()) : List.copyOf(byNumber);
    }

    /// @throws Refused UNKNOWN_MEMBERSHIP
    public Membership membership(String membershipId) {
        return desk.find(membershipId).orElseThrow(() -> new Refused(Refusal.UNKNOWN_MEMBERSHIP));
    }

    /// @throws Refused UNKNOWN_MEMBERSHIP, UNKNOWN_BENEFIT_CLAIM
    public FamilyClaim claim(String membershipId, String benefitClaimId) {
        return membership(membershipId)
                .claim(benefitClaimId)
                .orElseThrow(() -> new Refused(Refusal.UNKNOWN_BENEFIT_CLAIM));
    }

    /// @throws Refused UNKNOWN_MEMBERSHIP, NO_FUND, DATE_IN_FUTURE, CONTRIBUTION_DIFFERS, CONTRACT_PAID,
    ///                 REQUEST_ID_REUSED, LAW_MISSING
    public Contribution pay(
            String membershipId, String contributionId, Quoted contract, Amount amount, Principal officer) {
        var before = membership(membershipId).contributions().get(contributionId);
        if (before == null) {
            if (contract.paidOn().isAfter(today())) throw new Refused(Refusal.DATE_IN_FUTURE);
            var due = rules.contribution(contract, "en");
            if (!Amounts.read(due.getAmount()).equals(amount)) throw new Refused(Refusal.CONTRIBUTION_DIFFERS);
        }
        var paid = contribution(contract, amount);
        desk.send(membershipId, new Pay(contributionId, officer.name(), paid), officer);
        return Optional.ofNullable(membership(membershipId).contributions().get(contributionId))
                .orElseThrow();
    }

    private Contribution contribution(Quoted contract, Amount amount) {
        var cover = rules.cover(contract, "en");
        return new Contribution(
                contract.country(),
                contract.employer(),
                contract.firstDay(),
                contract.lastDay(),
                contract.paidOn(),
                amount,
                day(cover.getFirstDay()),
                day(cover.getLastDay()));
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    /// @param referralId the referral that opens it; empty: somebody came to the fund
    /// @return the claim's name
    /// @throws Refused UNKNOWN_MEMBERSHIP, NO_FUND, DATE_IN_FUTURE, REQUEST_ID_REUSED
    public String ask(String membershipId, String requestId, String referralId, Asking asking, Principal officer) {
        var _ = rules.fund();
        var benefitClaimId = CaseId.about(membershipId, "benefit claim", here.toString(), here.toString(), requestId);
        if (asking.on().isAfter(today()) || asking.claimedOn().isAfter(today()))
            throw new Refused(Refusal.DATE_IN_FUTURE);
        desk.send(membershipId, new Ask(benefitClaimId, officer.name(), referralId, asking), officer);
        return benefitClaimId;
    }

    /// @throws Refused UNKNOWN_MEMBERSHIP, UNKNOWN_BENEFIT_CLAIM, ALREADY_DECIDED, TOO_MANY_PAPERS
    public void add(String membershipId, String benefitClaimId, List<Paper> papers, Principal officer) {
        desk.send(membershipId, new AddPapers(benefitClaimId, officer.name(), papers), officer);
    }

    /// What the schedule gives for a claim as it is known now.
    /// @throws Refused UNKNOWN_MEMBERSHIP, UNKNOWN_BENEFIT_CLAIM, NO_FUND, LAW_MISSING
    public GetFundBenefitsResponse assess(String membershipId, String benefitClaimId, String language) {
        var asking = claim(membershipId, benefitClaimId).asking();
        return rules.benefits(membership(membershipId).contributions().values(), asking, language);
    }

    /// @throws Refused as [Award#of], and UNKNOWN_MEMBERSHIP, UNKNOWN_BENEFIT_CLAIM, ALREADY_DECIDED, EVENT_GRANTED,
    ///                 RESTORING
    public FamilyClaim grant(
            String membershipId, String benefitClaimId, List<Award> assessed, String words, Principal officer) {
        restoring.refuse();
        var claim = claim(membershipId, benefitClaimId);
        if (claim.decided().isEmpty() && isGrantedElsewhere(membershipId, claim.asking()))
            throw new Refused(Refusal.EVENT_GRANTED);
        var schedule = assess(membershipId, benefitClaimId, "en");
        var command = new Grant(
                benefitClaimId,
                officer.name(),
                clock.instant(),
                FundRules.due(schedule),
                Octets.of(schedule.toByteString()),
                assessed,
                words);
        desk.send(membershipId, command, officer);
        return claim(membershipId, benefitClaimId);
    }

    /// Somebody may have been registered twice: what was granted to her once is not granted again.
    private boolean isGrantedElsewhere(String membershipId, Asking asking) {
        return withNumberOf(membership(membershipId).member()).stream()
                .filter(other -> !other.equals(membershipId))
                .flatMap(other -> desk.find(other).stream())
                .anyMatch(other -> other.hasGranted(asking));
    }

    /// @throws Refused UNKNOWN_MEMBERSHIP, UNKNOWN_BENEFIT_CLAIM, NO_FUND, ALREADY_DECIDED, LAW_MISSING
    public FamilyClaim refuse(
            String membershipId, String benefitClaimId, Verdict.Ground ground, String words, Principal officer) {
        var schedule = assess(membershipId, benefitClaimId, "en");
        var denied = new Verdict.Denied(ground, rules.remedy(), Octets.of(schedule.toByteString()), words);
        desk.send(membershipId, new Refuse(benefitClaimId, officer.name(), clock.instant(), denied), officer);
        return claim(membershipId, benefitClaimId);
    }
}
