package portability.torture.child;

/// What happens to an account.
sealed interface AccountEvent {
    String account();

    record AccountOpened(String account) implements AccountEvent {}

    record Debited(String account, int amount, String transfer) implements AccountEvent {}

    record Credited(String account, int amount, String transfer) implements AccountEvent {}
}
