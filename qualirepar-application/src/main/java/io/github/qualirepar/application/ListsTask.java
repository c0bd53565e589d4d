package io.github.qualirepar.application;

/** Downloads the lists of one account. */
final class ListsTask implements SyncTask {
    private final SyncAccount account;
    private final Catalogue catalogue;

    ListsTask(SyncAccount account, Catalogue catalogue) {
        this.account = account;
        this.catalogue = catalogue;
        account.lists(SyncReport.Lists.NOT_ASKED, null);
    }

    @Override
    public String item() {
        return "lists:" + account.account().name();
    }

    @Override
    public SyncAccount account() {
        return account;
    }

    @Override
    public boolean perform() {
        RefreshResult result = catalogue.refresh(account.body());
        if (result.failure() != null) {
            SyncFailure failure = SyncFailure.of(result.failure());
            account.noted(failure);
            failed(failure);
            return false;
        }
        account.answered();
        account.lists(result.changed() ? SyncReport.Lists.CHANGED : SyncReport.Lists.UNCHANGED, null);
        return true;
    }

    @Override
    public void failed(SyncFailure failure) {
        account.lists(SyncReport.Lists.FAILED, failure);
    }

    @Override
    public void doneElsewhere() {
        account.lists(SyncReport.Lists.NOT_ASKED, null);
    }
}
