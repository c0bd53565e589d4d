package io.github.qualirepar.adapter.persistence;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/** Tells Jackson which components of a record have to be there: those without {@code @Nullable}. */
final class RecordNullness extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable Boolean hasRequiredMarker(AnnotatedMember member) {
        return isRequired(member) ? Boolean.TRUE : null;
    }

    @Override
    public JsonSetter.Value findSetterInfo(Annotated annotated) {
        return isRequired(annotated) ? JsonSetter.Value.forValueNulls(Nulls.FAIL) : JsonSetter.Value.empty();
    }

    private static boolean isRequired(Annotated annotated) {
        if (!(annotated instanceof AnnotatedParameter parameter)) {
            return false;
        }
        Class<?> owner = parameter.getDeclaringClass();
        if (!owner.isRecord() || parameter.getOwner().getParameterCount() != owner.getRecordComponents().length) {
            return false;
        }
        RecordComponent component = owner.getRecordComponents()[parameter.getIndex()];
        return !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }
}
