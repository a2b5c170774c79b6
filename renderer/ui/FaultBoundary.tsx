// Catches what should never happen in a component, so that a fault shows words instead of an empty window.
import { Component, type ReactNode } from 'react';
import { Fault } from './Fault.tsx';

type Props = { readonly children: ReactNode };

export class FaultBoundary extends Component<Props, { readonly hasFault: boolean }> {
  override state = { hasFault: false };

  static getDerivedStateFromError() {
    return { hasFault: true };
  }

  override render() {
    return this.state.hasFault ? <Fault /> : this.props.children;
  }
}
