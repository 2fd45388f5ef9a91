package portability.claims.wiring;

import portability.claims.netting.NettedEvent;
import portability.claims.netting.WindowEvent;
import portability.claims.netting.rates.RatesLoaded;
import portability.claims.netting.round.RoundEvent;
import portability.claims.netting.settled.SettlementEvent;
import portability.claims.netting.stated.ItemStated;
import portability.ledger.codec.EventCatalogue;

/// The events of settlement between institutions.
final class NettingEvents {
    private NettingEvents() {}

    static EventCatalogue in(EventCatalogue catalogue) {
        return catalogue
                .with("netting.WindowOpened", 1, WindowEvent.WindowOpened.class)
                .with("netting.ItemsListed", 1, WindowEvent.ItemsListed.class)
                .with("netting.WindowProposed", 1, WindowEvent.WindowProposed.class)
                .with("netting.ProposalReceived", 1, WindowEvent.ProposalReceived.class)
                .with("netting.WindowAgreed", 1, WindowEvent.WindowAgreed.class)
                .with("netting.DifferencesNamed", 1, WindowEvent.DifferencesNamed.class)
                .with("netting.AgreementReceived", 1, WindowEvent.AgreementReceived.class)
                .with("netting.DifferencesReceived", 1, WindowEvent.DifferencesReceived.class)
                .with("netting.WindowGivenUp", 1, WindowEvent.WindowGivenUp.class)
                .with("netting.TakeBackAsked", 1, WindowEvent.TakeBackAsked.class)
                .with("netting.ProposalTakenBack", 1, WindowEvent.ProposalTakenBack.class)
                .with("netting.TakeBackConfirmed", 1, WindowEvent.TakeBackConfirmed.class)
                .with("netting.ItemsTaken", 1, NettedEvent.ItemsTaken.class)
                .with("netting.ItemsReleased", 1, NettedEvent.ItemsReleased.class)
                .with("netting.AdvanceOpened", 1, SettlementEvent.AdvanceOpened.class)
                .with("netting.AdvanceHeard", 1, SettlementEvent.AdvanceHeard.class)
                .with("netting.PaymentOrdered", 1, SettlementEvent.PaymentOrdered.class)
                .with("netting.PaymentSettled", 1, SettlementEvent.PaymentSettled.class)
                .with("netting.PaymentRejected", 1, SettlementEvent.PaymentRejected.class)
                .with("netting.RecallAsked", 1, SettlementEvent.RecallAsked.class)
                .with("netting.PaymentReturned", 1, SettlementEvent.PaymentReturned.class)
                .with("netting.PaymentNoticed", 1, SettlementEvent.PaymentNoticed.class)
                .with("netting.ReturnNoticed", 1, SettlementEvent.ReturnNoticed.class)
                .with("netting.MoneyReceived", 1, SettlementEvent.MoneyReceived.class)
                .with("netting.MoneyTakenBack", 1, SettlementEvent.MoneyTakenBack.class)
                .with("netting.WindowReserved", 1, SettlementEvent.WindowReserved.class)
                .with("netting.WindowFreed", 1, SettlementEvent.WindowFreed.class)
                .with("netting.SettledInRound", 1, SettlementEvent.SettledInRound.class)
                .with("netting.TransferDue", 1, SettlementEvent.TransferDue.class)
                .with("netting.RoundOpened", 1, RoundEvent.RoundOpened.class)
                .with("netting.RoundInvited", 1, RoundEvent.RoundInvited.class)
                .with("netting.WindowsOffered", 1, RoundEvent.WindowsOffered.class)
                .with("netting.OfferReceived", 1, RoundEvent.OfferReceived.class)
                .with("netting.RoundProposed", 1, RoundEvent.RoundProposed.class)
                .with("netting.RoundProposalReceived", 1, RoundEvent.RoundProposalReceived.class)
                .with("netting.RoundAgreed", 1, RoundEvent.RoundAgreed.class)
                .with("netting.RoundAgreementReceived", 1, RoundEvent.RoundAgreementReceived.class)
                .with("netting.RoundRefused", 1, RoundEvent.RoundRefused.class)
                .with("netting.RoundRefusalReceived", 1, RoundEvent.RoundRefusalReceived.class)
                .with("netting.RoundStood", 1, RoundEvent.RoundStood.class)
                .with("netting.RoundVoided", 1, RoundEvent.RoundVoided.class)
                .with("netting.OutcomeAsked", 1, RoundEvent.OutcomeAsked.class)
                .with("netting.OutcomeContradicted", 1, RoundEvent.OutcomeContradicted.class)
                .with("netting.ItemStated", 1, ItemStated.class)
                .with("netting.RatesLoaded", 1, RatesLoaded.class);
    }
}
