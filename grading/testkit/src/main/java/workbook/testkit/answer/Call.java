// SPDX-License-Identifier: Apache-2.0
package workbook.testkit.answer;

import java.io.IOException;
import java.io.Serializable;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodType;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A method of the answer and what it is called with.
 *
 * @param descriptor its parameters and result, as the Java Virtual Machine Specification
 *            (section 4.3.3) writes them
 * @param onClass whether it is static
 */
record Call(String type, String method, String descriptor, boolean onClass) {

    /** What the Java Virtual Machine calls it. */
    private static final String CONSTRUCTOR = "<init>";

    /** @throws IllegalArgumentException if it is no reference to a method */
    static Call of(Serializable reference) {
        SerializedLambda form = form(reference);
        if (form.getImplMethodName().startsWith("lambda$")
                || form.getCapturedArgCount() > 0) {
            throw new IllegalArgumentException("a reference to a method is needed, such"
                    + " as Veth::message: only its name crosses the line");
        }
        return new Call(form.getImplClass().replace('/', '.'), form.getImplMethodName(),
                form.getImplMethodSignature(),
                form.getImplMethodKind() == MethodHandleInfo.REF_invokeStatic);
    }

    private static SerializedLambda form(Serializable reference) {
        try {
            Method replace = reference.getClass().getDeclaredMethod("writeReplace");
            replace.setAccessible(true);
            return (SerializedLambda) replace.invoke(reference);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("not a reference to a method", e);
        }
    }

    static Call read(ValueReader in) throws IOException {
        return new Call(in.text(), in.text(), in.text(), (Boolean) in.read());
    }

    List<Object> words() {
        return List.of(type, method, descriptor, onClass);
    }

    /** Makes it, with the classes of this side. */
    Object make(List<?> values) throws Throwable {
        List<Object> arguments = new ArrayList<>(values);
        Object receiver =
                onClass || method.equals(CONSTRUCTOR) ? null : arguments.remove(0);
        try {
            Class<?> owner = Class.forName(type);
            if (method.equals(CONSTRUCTOR)) {
                return constructor(owner).newInstance(arguments.toArray());
            }
            Method called = found(owner);
            called.setAccessible(true);
            return called.invoke(receiver, arguments.toArray());
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private MethodType parameters(Class<?> owner) {
        return MethodType.fromMethodDescriptorString(descriptor, owner.getClassLoader());
    }

    private Constructor<?> constructor(Class<?> owner) throws NoSuchMethodException {
        Constructor<?> called =
                owner.getDeclaredConstructor(parameters(owner).parameterArray());
        called.setAccessible(true);
        return called;
    }

    private Method found(Class<?> owner) throws NoSuchMethodException {
        MethodType wanted = parameters(owner);
        return Stream.of(owner.getDeclaredMethods(), owner.getMethods())
                .flatMap(Arrays::stream).filter(m -> m.getName().equals(method))
                .filter(m -> List.of(m.getParameterTypes())
                        .equals(wanted.parameterList()))
                .findFirst().orElseThrow(() -> new NoSuchMethodException(
                        type + "." + method + descriptor));
    }
}
