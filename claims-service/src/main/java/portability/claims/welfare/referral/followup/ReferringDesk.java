package portability.claims.welfare.referral.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.claim.CaseId;
import portability.claims.claim.ClaimDesk;
import portability.claims.claim.Claimant;
import portability.claims.claim.followup.ClaimsProperties;
import portability.claims.partners.Directory;
import portability.claims.payment.life.LifeDesk;
import portability.claims.welfare.Asking;
import portability.claims.welfare.Happening;
import portability.claims.welfare.fund.Amounts;
import portability.claims.welfare.fund.FundDesk;
import portability.claims.welfare.fund.FundRules;
import portability.claims.welfare.referral.Referral;
import portability.claims.welfare.referral.ReferralCommand.Answer;
import portability.claims.welfare.referral.ReferralCommand.Refer;
import portability.claims.welfare.referral.ReferralDesk;
import portability.claims.welfare.referral.ReferredDeath;
import portability.claims.welfare.referral.Reply;
import portability.claims.welfare.referral.Reply.Offer;
import portability.claims.welfare.referral.Reply.Standing;
import portability.kernel.InstitutionId;
import portability.ledger.edge.Principal;
import portability.ledger.node.NodeProperties;
import portability.proto.agreements.v1.GetFundBenefitsResponse;
import portability.proto.exchange.v1.Death;

/// Where officers refer deaths to a fund, and answer those that were referred to theirs.
@Component
public class ReferringDesk {
    private final ReferralDesk referrals;
    private final ClaimDesk claims;
    private final LifeDesk lives;
    private final FundDesk fund;
    private final FundRules rules;
    private final Directory directory;
    private final ClaimsProperties days;
    private final Clock clock;
    private final InstitutionId here;

    ReferringDesk(
            ReferralDesk referrals,
            ClaimDesk claims,
            LifeDesk lives,
            FundDesk fund,
            FundRules rules,
            Directory directory,
            ClaimsProperties days,
            Clock clock,
            NodeProperties node) {
        this.referrals = referrals;
        this.claims = claims;
        this.lives = lives;
        this.fund = fund;
        this.rules = rules;
        this.directory = directory;
        this.days = days;
        this.clock = clock;
        this.here = node.institutionId();
    }

    /// A referral that was made.
    ///
    /// @param told how many institutions of the pension's case were told of the death
    public record Made(String referralId, int told) {}

    /// Whoever claimed a pension.
    /// @throws Refused UNKNOWN_CLAIM
    public Claimant claimantOf(String claimId) {
        return claims.story(claimId)
                .flatMap(story -> story.claim().opening())
                .map(opening -> opening.file().claimant())
                .orElseThrow(() -> new Refused(Refusal.UNKNOWN_CLAIM));
    }

    /// @throws Refused NO_PARTNER, UNKNOWN_CLAIM, DATE_IN_FUTURE, REQUEST_ID_REUSED, PARTNER_IN_DOUBT
    public Made refer(String requestId, String to, ReferredDeath referred, Death death, Principal officer) {
        if (!directory.isActive(to)) throw new Refused(Refusal.NO_PARTNER);
        if (referred.on().isAfter(LocalDate.ofInstant(clock.instant(), days.timeZone())))
            throw new Refused(Refusal.DATE_IN_FUTURE);
        var caseId = CaseId.of(here, "death referral/" + requestId);
        var documentId = CaseId.about(caseId, "death referral", here.toString(), to, "");
        referrals.send(caseId, new Refer(to, documentId, officer.name(), referred), officer);
        var told = referred.pensionClaimId().isEmpty()
                ? List.<String>of()
                : lives.tellDeath(referred.pensionClaimId(), death, officer);
        return new Made(caseId, told.size());
    }

    /// @throws Refused UNKNOWN_REFERRAL
    public Referral find(String referralId) {
        var referral = referrals.of(referralId);
        if (!referral.isOpen()) throw new Refused(Refusal.UNKNOWN_REFERRAL);
        return referral;
    }

    /// Whom it may be about, at the fund, while it is not answered.
    public List<String> candidates(Referral referral) {
        if (!rules.hasFund() || referral.came().isEmpty() || referral.reply().isPresent()) return List.of();
        return fund.like(referral.came().get().referred().person());
    }

    /// @param happening how the schedule takes it; empty: as the referral says
    /// @throws Refused UNKNOWN_REFERRAL, UNKNOWN_MEMBERSHIP, ALREADY_ANSWERED, NO_FUND, LAW_MISSING, EVENT_NEEDED
    public Reply answer(
            String referralId, String membershipId, Optional<Happening> happening, String words, Principal officer) {
        var referral = find(referralId);
        var came = referral.came().orElseThrow(() -> new Refused(Refusal.UNKNOWN_REFERRAL));
        var reply = membershipId.isEmpty()
                ? Reply.nothing(rules.hasFund() ? Standing.NOT_KNOWN : Standing.NO_FUND, words)
                : reply(referralId, membershipId, came.referred(), happening, words, officer);
        var documentId = CaseId.about(referralId, "death referral answer", here.toString(), came.from(), "");
        referrals.send(referralId, new Answer(documentId, officer.name(), membershipId, reply), officer);
        return find(referralId).reply().orElseThrow();
    }

    private Reply reply(
            String referralId,
            String membershipId,
            ReferredDeath referred,
            Optional<Happening> said,
            String words,
            Principal officer) {
        var membership = fund.membership(membershipId);
        var happening = happening(referred.cause(), said);
        var asking = asking(happening, referred);
        var schedule = rules.benefits(membership.contributions().values(), asking, "en");
        var opened = referred.family().isEmpty()
                ? ""
                : fund.ask(membershipId, "referral/" + referralId, referralId, asking, officer);
        return new Reply(
                schedule.getBenefitsCount() > 0 ? Standing.MEMBER : Standing.NOT_COVERED,
                membership.coveredUntil(),
                offers(schedule),
                schedule.getBasis().getRestsOnUnverifiedCount() > 0,
                opened,
                words);
    }

    private static Happening happening(ReferredDeath.Cause cause, Optional<Happening> said) {
        if (said.filter(one -> !one.isDeath()).isPresent()) throw new Refused(Refusal.EVENT_NEEDED);
        return switch (cause) {
            case NATURAL -> said.orElse(Happening.NATURAL_DEATH);
            case ACCIDENT -> said.orElse(Happening.ACCIDENTAL_DEATH);
            case NOT_KNOWN -> said.orElseThrow(() -> new Refused(Refusal.EVENT_NEEDED));
        };
    }

    /// The first of the family who was named claims; the others are told by her.
    private Asking asking(Happening happening, ReferredDeath referred) {
        var first = referred.family().stream().findFirst();
        return new Asking(
                happening,
                referred.on(),
                referred.country().equals(here.country().code()),
                Optional.empty(),
                fund.today(),
                first.map(ReferredDeath.Relative::name).orElse("the family"),
                first.map(ReferredDeath.Relative::tie).orElse(Asking.Tie.OTHER_HEIR),
                List.of());
    }

    private static List<Offer> offers(GetFundBenefitsResponse schedule) {
        return schedule.getBenefitsList().stream()
                .map(one -> new Offer(one.getBenefit(), Amounts.read(one.getLeast()), Amounts.read(one.getMost())))
                .toList();
    }
}
