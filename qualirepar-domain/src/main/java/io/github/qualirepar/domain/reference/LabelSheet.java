package io.github.qualirepar.domain.reference;

/**
 * A label a site holds for a family of products (LAB-02).
 *
 * @param type key that links it to products
 * @param number certificate number
 * @param label family in words
 * @param valid days of validity
 */
public record LabelSheet(String type, String number, String label, Period valid) {}
