import { Component, type ReactNode } from 'react'

interface Props {
  readonly onFault: (error: unknown) => void
  readonly children: ReactNode
}

/** Shows nothing more once painting has thrown, and hands the error on; React asks for a class here. */
export class FaultBoundary extends Component<Props, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true }
  }

  override componentDidCatch(error: unknown): void {
    this.props.onFault(error)
  }

  override render(): ReactNode {
    return this.state.hasFailed ? null : this.props.children
  }
}
