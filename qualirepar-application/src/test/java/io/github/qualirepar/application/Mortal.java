package io.github.qualirepar.application;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;

/**
 * A program that dies at one of its calls to the world outside: from then on none of its calls arrives any more. Counts
 * the calls of all ports that it is wrapped around.
 */
final class Mortal {
    /** What the program dies of; nothing of it is to be caught and gone on with. */
    static final class Death extends Error {
        private static final long serialVersionUID = 1L;

        Death(String call) {
            super(call);
        }
    }

    /** What a connection tells of itself without asking anybody. */
    private static final Set<String> ACCESSORS = Set.of("account", "process", "accepts", "paymentFeed");

    private final int fatal;
    private final String name;
    private int calls;
    private String diedAt = "";

    private Mortal(int fatal, String name) {
        this.fatal = fatal;
        this.name = name;
    }

    static Mortal immortal() {
        return new Mortal(0, "");
    }

    /** Dies when the call with this number is made, from 1, before it has its effect. */
    static Mortal at(int call) {
        return new Mortal(call, "");
    }

    /** Dies at the so many-th call of this name, before it has its effect. */
    static Mortal atNamed(String name, int call) {
        return new Mortal(call, name);
    }

    synchronized int calls() {
        return calls;
    }

    synchronized boolean isDead() {
        return !diedAt.isEmpty();
    }

    /** Name of the call it died at. */
    synchronized String diedAt() {
        return diedAt;
    }

    <T> T around(Class<T> port, T real) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    begin(method.getName());
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    }
                }));
    }

    private synchronized void begin(String call) {
        if (isDead()) {
            throw new Death("dead already: " + call);
        }
        if (ACCESSORS.contains(call) || (!name.isEmpty() && !name.equals(call))) {
            return;
        }
        calls++;
        if (calls == fatal) {
            diedAt = call;
            throw new Death(call);
        }
    }
}
