package io.github.qualirepar.application;

import io.github.qualirepar.ports.NoticeStore;
import java.util.List;
import java.util.function.Supplier;

/**
 * Something a person has to know by what is stored now.
 *
 * @param item names it, with its facts
 * @param rows what is shown of it, a row for each claim or label; made on demand
 */
record Topic(NoticeStore.Item item, Supplier<List<List<String>>> rows) {}
